import { HOME_PATH } from '../domain/addresses.ts';
import type { StoredArticle } from '../store/stored-article.ts';
import { cardView, sectionLink } from './card-view.ts';
import { breakingNews, mostRead } from './fragment-views.ts';
import { headView, type PageContext } from './page-context.ts';
import type { HomeView } from './view-models.ts';

const TOP_STORIES = 4;
const LATEST = 10;
const BLOCK = 4;
/** How many of the newest articles the lead story is chosen from: the first with a picture. */
const LEAD_CANDIDATES = 12;

/**
 * The front page. Editors choose the lead and top stories in `site.yml`; what they leave open is filled
 * with the newest. A story stands in one of lead, top and blocks only; «latest» repeats what is newest.
 */
export function homeView(context: PageContext): HomeView {
  const { reader, site } = context;
  const newest = reader.newest('latest', LEAD_CANDIDATES + TOP_STORIES);
  const chosen = (code: string | undefined): StoredArticle | undefined => {
    const stored = code === undefined ? undefined : reader.article(code);
    return stored?.state === 'listed' ? stored : undefined;
  };
  const lead = chosen(reader.config.home.lead) ?? newest.slice(0, LEAD_CANDIDATES).find(({ article }) => article.image !== undefined) ?? newest[0];
  const picks = reader.config.home.top.map(chosen).filter((stored) => stored !== undefined);
  const shown = new Set(lead === undefined ? [] : [lead.id]);
  const top = distinct([...picks, ...newest], shown, Math.max(TOP_STORIES, picks.length));
  const blocks = [...reader.sections.keys()].flatMap((id) => {
    const cards = pictureFirst(distinct(reader.newest(`section/${id}`, BLOCK + shown.size), shown, BLOCK));
    return cards.length === 0 ? [] : [{ section: sectionLink(id, context), cards: cards.map((stored) => cardView(stored, context)) }];
  });
  return {
    kind: 'home',
    site,
    path: HOME_PATH,
    head: headView(context, HOME_PATH, { title: site.title, description: site.description }),
    lead: lead === undefined ? undefined : cardView(lead, context),
    top: top.map((stored) => cardView(stored, context)),
    blocks,
    breaking: breakingNews(context),
    mostRead: mostRead(context),
    latest: newest.slice(0, LATEST).map((stored) => cardView(stored, context)),
  };
}

/** A block opens with its newest story that has a picture. */
function pictureFirst(stories: readonly StoredArticle[]): StoredArticle[] {
  const lead = stories.find(({ article }) => article.image !== undefined);
  return lead === undefined ? [...stories] : [lead, ...stories.filter((story) => story !== lead)];
}

/** The first articles that are not shown yet; they count as shown from then on. */
function distinct(candidates: readonly StoredArticle[], shown: Set<number>, limit: number): StoredArticle[] {
  const taken: StoredArticle[] = [];
  for (const stored of candidates) {
    if (taken.length === limit) break;
    if (shown.has(stored.id)) continue;
    shown.add(stored.id);
    taken.push(stored);
  }
  return taken;
}
