import { paragraph } from './article-body.ts';
import { Random } from './random.ts';
import { headline } from './sentences.ts';
import type { SyntheticArticle } from './synthetic-article.ts';
import { newsroomFile, type NewsroomFile, type SyntheticNewsroom } from './synthetic-newsroom.ts';

/** How many articles apart those lie that one kind of push changes one after another. */
const STEP = 7;

/** An article that nobody has published yet, newer than all others. */
export function newArticle(newsroom: SyntheticNewsroom, run: number): NewsroomFile {
  return newsroomFile(visible(newsroom, newsroom.recipe.count + run * STEP));
}

/** An article from the first third of the archive with another headline and a paragraph more. */
export function editedArticle(newsroom: SyntheticNewsroom, run: number): NewsroomFile {
  const article = oldArticle(newsroom, 0.3, run);
  const random = new Random(newsroom.recipe.seed, -1 - run);
  return newsroomFile({ ...article, title: headline(random), body: `${article.body}\n${paragraph(random)}\n` });
}

/** An article from the middle of the archive, taken down. */
export function withdrawnArticle(newsroom: SyntheticNewsroom, run: number): NewsroomFile {
  return newsroomFile({ ...oldArticle(newsroom, 0.5, run), withdrawn: 'درخواست خبرگزاری' });
}

/** @param share how much of the archive is older, from 0 to 1 */
function oldArticle(newsroom: SyntheticNewsroom, share: number, run: number): SyntheticArticle {
  return visible(newsroom, Math.floor(newsroom.recipe.count * share) + run * STEP);
}

/** The first article from a number on that is not withdrawn. */
function visible(newsroom: SyntheticNewsroom, from: number): SyntheticArticle {
  for (let number = from; ; number += 1) {
    const article = newsroom.article(number);
    if (article.withdrawn === undefined) return article;
  }
}
