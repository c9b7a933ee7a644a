import { describe, expect, test } from 'vitest';
import { article, documentOf } from '../../../test/support/linted.ts';

/** Each text for people: its kind, how it reads, and how it is written, with `|` between the parts that stand apart. */
function proses(text: string, file?: string): string[] {
  const document = documentOf(text, file);
  return document.proses.map(({ kind, text: read, segments }) => (
    `${kind}: ${read} <- ${segments.map(({ source, sourceLength }) => document.text.slice(source, source + sourceLength)).join('|')}`
  ));
}

/** Every character that stands one for one is the same in the file. */
function expectExact(text: string): void {
  const document = documentOf(text);
  for (const { text: read, segments } of document.proses) {
    expect(segments.reduce((end, segment) => (segment.at === end ? end + segment.length : NaN), 0)).toBe(read.length);
    for (const { kind, at, length, source } of segments) if (kind === 'exact') expect(document.text.slice(source, source + length)).toBe(read.slice(at, at + length));
  }
}

describe('the body', () => {
  test.each<[what: string, body: string, proses: string[]]>([
    ['escapes', 'یک \\* دو', ['paragraph: یک * دو <- یک |\\*| دو']],
    ['a backslash that escapes nothing', 'یک \\ج دو', ['paragraph: یک \\ج دو <- یک \\ج دو']],
    ['entities, named and by number', '&laquo;یک&#187; &amp;amp;', ['paragraph: «یک» &amp; <- &laquo;|یک|&#187;| |&amp;|amp;']],
    ['what is no entity', 'یک & دو &xyz;', ['paragraph: یک & دو &xyz; <- یک & دو &xyz;']],
    ['emphasis', 'یک **دو** _سه_', ['paragraph: یک دو سه <- یک |دو| |سه']],
    ['code, pictures, notes', 'یک `کد` ![ب](media/a.png) دو', ['paragraph: یک \uFFFC \uFFFC دو <- یک |`کد`| |![ب](media/a.png)| دو', 'alt: ب <- ب']],
    ['links and addresses', '[یک](/a/) <https://a.example> https://b.example/x', ['paragraph: یک \uFFFC \uFFFC <- یک| |<https://a.example>| |https://b.example/x']],
    ['lines of a quotation', '> یک\n> دو  \n> سه', ['paragraph: یک\nدو\nسه <- یک|\n> |دو|  \n|سه']],
    ['a list, with a box', '- [ ] یک\n- [x] دو', ['paragraph: یک <- یک', 'paragraph: دو <- دو']],
    ['a table', '| یک | دو\\|سه |\n|---|---|\n| چهار | پنج |', ['cell: یک <- یک', 'cell: دو|سه <- دو|\\||سه', 'cell: چهار <- چهار', 'cell: پنج <- پنج']],
    ['headings', '## یک ##\n\nدو\n==', ['heading: یک <- یک', 'heading: دو <- دو']],
    ['a block of ours', ':::note{title="یک"}\nدو\n:::', ['block-title: یک <- یک', 'paragraph: دو <- دو']],
    ['a figure', '::figure{src="media/a.png" alt="یک" credit=\'دو\'}', ['alt: یک <- یک', 'credit: دو <- دو']],
    ['a picture with a title', '![یک](media/a.png "دو")', ['paragraph: \uFFFC <- ![یک](media/a.png "دو")', 'alt: یک <- یک', 'caption: دو <- دو']],
    ['footnotes', 'یک[^1]\n\n[^1]: دو', ['paragraph: یک\uFFFC <- یک|[^1]', 'paragraph: دو <- دو']],
    ['HTML and comments', '<!-- یک -->\n\nدو <b>سه</b>', ['paragraph: دو \uFFFCسه\uFFFC <- دو |<b>|سه|</b>']],
    ['a bare e-mail is text', 'یک a@b.example.', ['paragraph: یک \uFFFC. <- یک |a@b.example|.']],
    ['code alone has none', '```\nیک\n```\n\n    دو', []],
    ['a byte order mark within the file', '\uFEFFیک', ['paragraph: یک <- یک']],
  ])('%s', (_, body, expected) => {
    expect(proses(article('', body)).slice(1)).toEqual(expected);
    expectExact(article('', body));
    expectExact(article('', body).replaceAll('\n', '\r\n'));
  });

  test('with Windows line ends', () => {
    expect(proses(article('', 'یک\nدو').replaceAll('\n', '\r\n')).at(-1)).toBe('paragraph: یک\r\nدو <- یک|\r\n|دو');
  });

  test('MDX', () => {
    expect(proses(article('', 'یک {1+1} <Figure src="media/a.png">دو</Figure>\n\n<div>\n  سه\n</div>'), 'content/articles/a.mdx').slice(1))
      .toEqual(['paragraph: یک \uFFFC دو <- یک |{1+1}| |دو', 'paragraph: سه <- سه']);
    expect(documentOf(article('', 'یک {'), 'content/articles/a.mdx').body?.tree).toBeUndefined();
  });

  test('the words in attributes of MDX elements', () => {
    expect(proses(article('', '<FactBox title="یک" width={2}>\n\nدو\n\n</FactBox>'), 'content/articles/a.mdx').slice(1)).toEqual(['block-title: یک <- یک', 'paragraph: دو <- دو']);
  });

  test('what the build refuses is not parsed', () => {
    expect(documentOf(article('', '>'.repeat(60))).body?.tree).toBeUndefined();
  });
});

describe('the frontmatter', () => {
  test.each<[what: string, fields: string, proses: string[]]>([
    ['plain', 'lead: یک  # دو', ['lead: یک <- یک']],
    ['plain, folded', 'lead: یک\n  دو\n\n  سه', ['lead: یک دو\nسه <- یک|\n  |دو|\n\n  |سه']],
    ['double quotes', 'lead: "یک \\"دو\\" \\u200c\\x41\\\\"', ['lead: یک "دو" \u200cA\\ <- یک |\\"|دو|\\"| |\\u200c|\\x41|\\\\']],
    ['double quotes, folded', 'lead: "یک\n  دو \\\n  سه"', ['lead: یک دو سه <- یک|\n  |دو |سه']],
    ['single quotes', "lead: 'یک ''دو'''", ["lead: یک 'دو' <- یک |''|دو|''"]],
    ['a block', 'lead: |\n  یک\n    دو\n\n  سه', ['lead: یک\n  دو\n\nسه\n <- یک|\n  |  دو|\n\n  |سه']],
    ['a folded block', 'lead: >-\n  یک\n  دو\n\n  سه', ['lead: یک دو\nسه <- یک|\n  |دو|\n\n  |سه']],
    ['a folded block with an indented line is taken as a whole', 'lead: >-\n  یک\n    دو', ['lead: یک\n  دو <- >-\n  یک\n    دو']],
    ['tags', 'tags: [یک, "دو"]', ['tag: یک <- یک', 'tag: دو <- دو']],
    ['tags below each other', 'tags:\n  - یک\n  - دو', ['tag: یک <- یک', 'tag: دو <- دو']],
    ['a picture', 'image:\n  src: media/a.png\n  credit: یک\n  alt: دو\n  caption: سه', ['credit: یک <- یک', 'alt: دو <- دو', 'caption: سه <- سه']],
    ['corrections', 'corrections: [{ date: 1400/11/03, note: یک }]', ['note: یک <- یک']],
    ['ids and empty fields are none', 'agency: isna\nlead:\nkicker: ""', []],
  ])('%s', (_, fields, expected) => {
    expect(proses(article(fields)).slice(1)).toEqual(expected);
  });

  test('places are those of the file, its byte order mark left out', () => {
    const document = documentOf(`\uFEFF${article('lead: "یک"')}`);
    expect(document.text.startsWith('---')).toBe(true);
    expect(document.lines.place(document.frontmatter?.spanOf(['lead'])?.start ?? 0)).toEqual({ line: 5, column: 7 });
  });

  test('with a fault it is left to the build, and the body is read all the same', () => {
    const document = documentOf('---\ntitle: "یک\n---\nمتن\n');
    expect([document.frontmatter, document.article]).toEqual([undefined, undefined]);
    expect(document.proses.map(({ text }) => text)).toEqual(['متن']);
  });

  test('a field of a page', () => {
    expect(proses('---\ntitle: یک\ndescription: دو\n---\nسه\n', 'content/pages/about.md')).toEqual(['title: یک <- یک', 'description: دو <- دو', 'paragraph: سه <- سه']);
  });
});

describe('a hundred kilobytes of', () => {
  test.each(['&', '\\', '&amp;', '\\*', '"', 'یک\n', '`', '[', '\u200C', ' ', 'الف ** '])('%j are read, or refused as the build refuses them', (part) => {
    const text = part.repeat(100_000 / part.length);
    expect(() => documentOf(article('', text))).not.toThrow();
    expect(() => documentOf(article(`lead: "${text.replaceAll('\n', ' ').replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`))).not.toThrow();
  });
});
