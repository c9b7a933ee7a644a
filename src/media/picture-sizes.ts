/**
 * How wide a picture is shown in each place of the layout, as `sizes` of HTML has it (https://html.spec.whatwg.org/multipage/images.html#sizes-attributes).
 * A test opens the pages in a browser and compares: who changes a column in the styles changes it here.
 */
export const PICTURE_SIZES = {
  /** Leads an article. */
  lead: '(min-width: 77.5rem) 50rem, (min-width: 64rem) calc(100vw - 27.5rem), (min-width: 33.4rem) 94vw, calc(100vw - 2rem)',
  /** In the text of an article or a page. */
  text: '(min-width: 69.5rem) 42rem, (min-width: 64rem) calc(100vw - 27.5rem), (min-width: 46rem) 42rem, (min-width: 33.4rem) 94vw, calc(100vw - 2rem)',
  /** The lead story of the front page. */
  homeLead: '(min-width: 76rem) 35rem, (min-width: 64rem) 48vw, (min-width: 33.4rem) 94vw, calc(100vw - 2rem)',
  /** The first story of a list, set large. */
  feature: '(min-width: 76rem) 72rem, (min-width: 33.4rem) 94vw, calc(100vw - 2rem)',
  /** The first of the top stories of the front page, above its text. */
  homeTop: '(min-width: 64rem) 14rem, (min-width: 40rem) 46vw, calc(100vw - 2rem)',
  /** Any other story of the front page, beside its text. */
  thumbnail: '6.5rem',
  /** The first story of a section's block on the front page. */
  blockStory: '(min-width: 80rem) 17.5rem, (min-width: 64rem) 21.5vw, (min-width: 40rem) 46vw, calc(100vw - 2rem)',
  /** The same in a block that is as wide as the page. */
  wideBlockStory: '(min-width: 80rem) 34rem, (min-width: 64rem) 43vw, (min-width: 40rem) 46vw, calc(100vw - 2rem)',
  /** Another story of a block that is as wide as the page. */
  wideBlockRow: '(min-width: 80rem) 14rem, (min-width: 64rem) 18vw, 6.5rem',
  /** A story beside its text, in a list. */
  row: '(min-width: 48rem) 14rem, 6.5rem',
  /** A story in a grid of cards. */
  grid: '(min-width: 40rem) 18.75rem, calc(100vw - 2rem)',
} as const;
