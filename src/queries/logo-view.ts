import { planRenditions } from '../media/picture.ts';
import type { NewsroomReader } from '../store/newsroom-reader.ts';

/** The newspaper's logo in one file; `width` and `height` keep its place. */
export interface LogoView {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** A logo is shown about 200 pixels wide: twice as many serve dense screens. */
const WIDTH = 400;

/**
 * The newspaper's logo; undefined without one, and when its file is not there or broken, which a build has named before. It is
 * a WebP file, since JPEG has no transparent ground.
 *
 * @param logo path below `content/`: `media/logo.png`
 */
export function logoView(reader: Pick<NewsroomReader, 'picture'>, logo: string | undefined): LogoView | undefined {
  const picture = logo === undefined ? undefined : reader.picture(logo);
  if (picture === undefined) return undefined;
  const files = planRenditions(picture).filter(({ format, crop }) => format === 'webp' && crop === undefined);
  const file = files.find(({ width }) => width >= WIDTH) ?? files.at(-1);
  return file === undefined ? undefined : { src: file.url, width: picture.width, height: picture.height };
}
