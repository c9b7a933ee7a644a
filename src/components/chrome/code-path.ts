import { encode } from 'uqr';

/** A QR code as one path of SVG, in modules from its own corner. */
export interface CodePath {
  readonly path: string;
  /** Modules on a side, without the quiet zone. */
  readonly size: number;
}

/**
 * The QR code of an address (ISO/IEC 18004), with error correction of level M, which bears a fold or a stain on paper. Each row's dark
 * modules that touch are one rectangle.
 *
 * @throws what `uqr` throws for more than a code can hold, some two thousand letters
 */
export function codePath(address: string): CodePath {
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  const runs = data.flatMap((row, y) => {
    const rectangles: string[] = [];
    for (let x = 0; x < row.length; x += 1) {
      const from = x;
      while (row[x] === true) x += 1;
      if (x > from) rectangles.push(`M${from} ${y}h${x - from}v1h-${x - from}z`);
    }
    return rectangles;
  });
  return { path: runs.join(''), size };
}
