import { isMap, isNode, isSeq } from 'yaml';

/** Where a part of a YAML text begins, in UTF-16 code units, and where its own parts do. */
export interface YamlPlaces {
  /** Of an item of a list, the same as `value`. */
  readonly key: number;
  /** The key's place when there is nothing after it. */
  readonly value: number;
  readonly parts: ReadonlyMap<string, YamlPlaces>;
}

const NO_PARTS: ReadonlyMap<string, YamlPlaces> = new Map();

/** The places in a node of a parsed text and all its parts. */
export function placesIn(node: unknown, key = startOf(node) ?? 0): YamlPlaces {
  const value = startOf(node) ?? key;
  if (!isMap(node) && !isSeq(node)) return { key, value, parts: NO_PARTS };
  const parts = new Map<string, YamlPlaces>();
  if (isSeq(node)) {
    node.items.forEach((item, index) => isNode(item) && parts.set(String(index), placesIn(item)));
  } else {
    for (const pair of node.items) {
      const name = String(pair.key);
      if (isNode(pair.key) && !parts.has(name)) parts.set(name, placesIn(pair.value, startOf(pair.key)));
    }
  }
  return { key, value, parts };
}

/** Where a key (`'key'`) or its value begins; the nearest part that exists when it is missing. */
export function offsetOf(places: YamlPlaces, path: readonly PropertyKey[], part: 'key' | 'value'): number {
  let offset = places.value;
  let within = places;
  for (const [depth, step] of path.entries()) {
    const next = within.parts.get(String(step));
    if (next === undefined) return offset;
    offset = part === 'key' && depth === path.length - 1 ? next.key : next.value;
    within = next;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? (node.range?.[0] ?? 0) : undefined;
}
