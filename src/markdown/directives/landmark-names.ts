import { toPersianDigits } from '../../persian/digits.ts';

/** Names for the landmarks of a text: a name that was given already gets a number, since landmarks must differ. */
export function createLandmarkNames(): (name: string) => string {
  const uses = new Map<string, number>();
  return (name) => {
    const use = (uses.get(name) ?? 0) + 1;
    uses.set(name, use);
    return use === 1 ? name : `${name} (${toPersianDigits(use)})`;
  };
}
