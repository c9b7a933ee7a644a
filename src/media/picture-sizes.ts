/**
 * How wide a picture is shown in each place of the layout, as `sizes` of HTML has it (https://html.spec.whatwg.org/multipage/images.html#sizes-attributes).
 * A test opens the pages in a browser and compares: who changes a column in the styles changes it here. A phone's whole width is said to
 * be 92vw, a trifle less than it is on some: for a dot more than a file has, a browser would fetch the next larger.
 */
export const PICTURE_SIZES = {
  /** Leads an article. */
  lead: '(min-width: 75.5rem) 48rem, (min-width: 64rem) calc(100vw - 27.5rem), 92vw',
  /** In the text of an article or a page. */
  text: '(min-width: 75.5rem) 37rem, (min-width: 75rem) calc(100vw - 38.5rem), (min-width: 39.4rem) 37rem, 92vw',
  /** The lead story of the front page. */
  homeLead: '(min-width: 80rem) 34rem, (min-width: 64rem) calc(61.5vw - 15.4rem), 92vw',
  /** The first story of a list, set large. */
  feature: '(min-width: 76rem) 72rem, 92vw',
  /** The first of the top stories of the front page, above its text. */
  homeTop: '(min-width: 64rem) 13rem, (min-width: 40rem) 46vw, 92vw',
  /** The other top stories: above the text where they stand in a row. */
  homeTopRow: '(min-width: 64rem) 11.5rem, 6.5rem',
  /** Any other story of the front page, beside its text. */
  thumbnail: '6.5rem',
  /** The first story of a section's block on the front page. */
  blockStory: '(min-width: 80rem) 17.5rem, (min-width: 64rem) 21.5vw, (min-width: 40rem) 46vw, 92vw',
  /** The same in a block that is as wide as the page. */
  wideBlockStory: '(min-width: 80rem) 31rem, (min-width: 64rem) calc(43vw - 3.5rem), (min-width: 40rem) 46vw, 92vw',
  /** A story beside its text, in a list. */
  row: '(min-width: 48rem) 14rem, 6.5rem',
  /** The logo of an agency, the photo of an author. */
  portrait: '7rem',
  /** The same in an index. */
  smallPortrait: '3.5rem',
  /** A story in a grid of cards. */
  grid: '(min-width: 40rem) 18.75rem, 92vw',
} as const;
