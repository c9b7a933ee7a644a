type Sharp = typeof import('sharp').default;

let loaded: Promise<Sharp> | undefined;

/** What pictures of a newsroom are opened by: no PDF, no ImageMagick, nothing that runs a script or opens another file. */
const LOADERS = ['Jpeg', 'Png', 'Webp', 'Heif', 'Nsgif', 'Svg', 'Tiff'].flatMap((format) => [`VipsForeignLoad${format}File`, `VipsForeignLoad${format}Buffer`]);

/**
 * The library that opens and makes pictures, loaded when there is a picture: most pushes bring none. It holds nothing in memory
 * between pictures, works on each with one thread (several are made at once), and opens no kind of file but those of pictures.
 */
export function loadSharp(): Promise<Sharp> {
  return (loaded ??= import('sharp').then(({ default: sharp }) => {
    sharp.cache(false);
    sharp.concurrency(1);
    sharp.block({ operation: ['VipsForeignLoad'] });
    sharp.unblock({ operation: LOADERS });
    return sharp;
  }));
}
