import { articleFile, articlePath } from './article-file.ts';
import { NewsCalendar } from './news-calendar.ts';
import { syntheticArticle, type ArticleRecipe, type SyntheticArticle } from './synthetic-article.ts';
import { syntheticPicture } from './synthetic-picture.ts';
import { newsroomSettings } from './synthetic-registries.ts';

/** What a synthetic newsroom is made from: the same values give the same bytes. */
export interface NewsroomRecipe extends ArticleRecipe {
  /** How many articles. */
  readonly count: number;
}

/** A file of a newsroom. */
export interface NewsroomFile {
  /** Below the newsroom's root, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * A made-up newsroom of any size, for measurements: ten sections, fifteen agencies, twelve authors, five hundred tags
 * and ten years of articles in Persian of some 350 words each, made of some 20,000 words by Zipf's law. A build of it
 * finds neither errors nor warnings.
 *
 * @example new SyntheticNewsroom({ seed: 1, count: 1000 }).article(999).code
 */
export class SyntheticNewsroom {
  readonly recipe: NewsroomRecipe;
  readonly #calendar: NewsCalendar;

  constructor(recipe: NewsroomRecipe) {
    this.recipe = recipe;
    this.#calendar = new NewsCalendar(recipe.count);
  }

  /**
   * An article by its number.
   *
   * @param number from 0, the oldest. Numbers from `count` on are articles that the newsroom has not published yet:
   *   each is newer than all before it
   */
  article(number: number): SyntheticArticle {
    return syntheticArticle(this.recipe, number, this.#calendar);
  }

  /** All articles, the oldest first, each made when it is asked for. */
  *articles(): Generator<SyntheticArticle> {
    for (let number = 0; number < this.recipe.count; number += 1) yield this.article(number);
  }

  /** All files, each made when it is asked for, so that a million of them need no memory. */
  *files(): Generator<NewsroomFile> {
    for (const [path, content] of newsroomSettings()) yield { path, content };
    for (let number = 1; number <= (this.recipe.pictures ?? 0); number += 1) {
      yield { path: `content/media/synthetic-${number}.png`, content: syntheticPicture(number) };
    }
    for (const article of this.articles()) yield newsroomFile(article);
  }
}

/** The file that an article is kept in. */
export function newsroomFile(article: SyntheticArticle): NewsroomFile {
  return { path: articlePath(article), content: articleFile(article) };
}
