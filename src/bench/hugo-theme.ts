/**
 * The least of a theme for Hugo that prints the same kinds of pages as Khabar does: home, article with five related
 * links, lists of twenty, indexes of lists. By path below `layouts/`.
 */
export const HUGO_LAYOUTS: ReadonlyMap<string, string> = new Map([
  ['_default/baseof.html', `<!doctype html>
<html lang="fa" dir="rtl">
<head>
<meta charset="utf-8">
<title>{{ .Title }} | {{ site.Title }}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="canonical" href="{{ .Permalink }}">
{{ with .Params.lead }}<meta name="description" content="{{ . }}">{{ end }}
</head>
<body>
<header><a href="/">{{ site.Title }}</a>
<nav><ul>{{ range site.Params.menu }}<li><a href="/sections/{{ .id }}/">{{ .title }}</a></li>{{ end }}</ul></nav></header>
<main>{{ block "main" . }}{{ end }}</main>
<footer><a href="/news/">آخرین خبرها</a> <a href="/tags/">برچسب‌ها</a> <a href="/agencies/">خبرگزاری‌ها</a> <a href="/authors/">نویسندگان</a></footer>
</body>
</html>
`],
  ['_default/single.html', `{{ define "main" }}<article>
{{ with .Params.kicker }}<p class="kicker">{{ . }}</p>{{ end }}
<h1>{{ .Title }}</h1>
{{ with .Params.subtitle }}<p class="subtitle">{{ . }}</p>{{ end }}
<p class="lead">{{ .Params.lead }}</p>
<time datetime="{{ .Date.Format "2006-01-02T15:04:05-07:00" }}">{{ .Date.Format "2006/01/02 15:04" }}</time>
{{ with .Params.image }}<img src="/{{ . }}" alt="">{{ end }}
<div class="story">{{ .Content }}</div>
{{ range slice "sections" "agencies" "authors" "tags" }}<ul class="{{ . }}">{{ range $.GetTerms . }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
{{ with first 5 (site.RegularPages.Related .) }}<nav class="related"><ul>{{ range . }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></nav>{{ end }}
</article>{{ end }}
`],
  ['_default/list.html', `{{ define "main" }}<h1>{{ .Title }}</h1>
{{ $pages := .Paginate .Pages 20 }}{{ range $pages.Pages }}{{ partial "card.html" . }}{{ end }}
<nav>{{ with $pages.Prev }}<a rel="prev" href="{{ .URL }}">تازه‌تر</a>{{ end }} {{ $pages.PageNumber }} / {{ $pages.TotalPages }} {{ with $pages.Next }}<a rel="next" href="{{ .URL }}">کهنه‌تر</a>{{ end }}</nav>{{ end }}
`],
  ['_default/terms.html', `{{ define "main" }}<h1>{{ .Title }}</h1>
<ul>{{ range .Data.Terms.ByCount }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> {{ .Count }}</li>{{ end }}</ul>{{ end }}
`],
  ['index.html', `{{ define "main" }}<h1>{{ site.Title }}</h1>
{{ range first 20 site.RegularPages }}{{ partial "card.html" . }}{{ end }}
{{ range site.Params.menu }}<section><h2>{{ .title }}</h2>{{ with index site.Taxonomies.sections .id }}{{ range first 5 .Pages }}{{ partial "card.html" . }}{{ end }}{{ end }}</section>{{ end }}{{ end }}
`],
  ['partials/card.html', `<article class="card">{{ with .Params.kicker }}<p class="kicker">{{ . }}</p>{{ end }}<h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Params.lead }}</p><time datetime="{{ .Date.Format "2006-01-02T15:04:05-07:00" }}">{{ .Date.Format "2006/01/02" }}</time></article>
`],
]);
