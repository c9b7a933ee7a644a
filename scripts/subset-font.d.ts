declare module 'subset-font' {
  /** Cuts a font down to the characters of a text, https://github.com/papandreou/subset-font#api */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: {
      targetFormat?: 'sfnt' | 'woff' | 'woff2';
      preserveNameIds?: number[];
      variationAxes?: Record<string, number | { min: number; max: number; default?: number }>;
      noLayoutClosure?: boolean;
      keepFeatures?: string[];
    } & Record<string, unknown>,
  ): Promise<Buffer>;
}
