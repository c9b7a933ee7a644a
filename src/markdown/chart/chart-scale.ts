/** The values that an axis shows. */
export interface ChartScale {
  /** Where the axis begins and ends: both are ticks. */
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  /** How many digits after the decimal point tell the ticks apart. */
  readonly decimals: number;
}

/**
 * An axis with round numbers, 1, 2 or 5 times a power of ten apart, around all values and zero.
 *
 * @param wanted about how many steps there shall be
 * @param zero `near`: it may begin above zero where all values are far from it, as lines may and bars must not
 * @example chartScale(3, 97).ticks // [0, 20, 40, 60, 80, 100]
 */
export function chartScale(lowest: number, highest: number, wanted = 5, zero: 'always' | 'near' = 'always'): ChartScale {
  const isFar = zero === 'near' && lowest > highest / 2;
  const low = isFar ? lowest : Math.min(0, lowest);
  // Zeros alone have an axis up to one.
  const high = low === 0 && highest <= 0 ? 1 : Math.max(0, highest);
  const span = high - low || high;
  const power = 10 ** Math.floor(Math.log10(span / wanted));
  const step = power * ([1, 2, 5].find((factor) => factor * power * wanted >= span * 0.999_999) ?? 10);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toFixed(Math.min(20, decimals))));
  return { from: ticks[0]!, to: ticks.at(-1)!, ticks, decimals };
}
