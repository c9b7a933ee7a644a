import { searchStrings as strings } from '../../i18n/search-fa.ts';
import { toPersianDigits } from '../../persian/digits.ts';
import type { SearchManifest } from '../ask/search-manifest.ts';
import type { Facets, FacetValue, SearchFilters } from '../ask/search-request.ts';
import { element, required } from './element.ts';

const FACETS = ['section', 'agency', 'year', 'tag'] as const;
/** More values than these are no help to choose from. */
const MOST_VALUES = 40;

/** The controls by which a reader narrows a search down and sorts it. */
export class FilterControls {
  readonly #group: HTMLElement;

  /** @param onChange told when the reader has chosen */
  constructor(group: HTMLElement, onChange: () => void) {
    this.#group = group;
    group.addEventListener('change', onChange);
  }

  /** What the reader has chosen. */
  get chosen(): { filters: SearchFilters; sort: 'relevance' | 'date' } {
    const value = (name: string): string | undefined => this.#select(name).value || undefined;
    const year = value('year');
    return {
      filters: { section: value('section'), agency: value('agency'), year: year === undefined ? undefined : Number(year), tag: value('tag') },
      sort: value('sort') === 'date' ? 'date' : 'relevance',
    };
  }

  /** Shows what can be chosen among the results of a search, and what is. */
  show(facets: Facets, filters: SearchFilters, sort: 'relevance' | 'date', manifest: SearchManifest): void {
    const labelOf = (facet: keyof SearchFilters, { value, label }: Pick<FacetValue, 'value' | 'label'>): string => {
      if (facet === 'section') return manifest.sections[value] ?? value;
      if (facet === 'agency') return manifest.agencies[value] ?? value;
      return facet === 'year' ? toPersianDigits(value) : label ?? value;
    };
    for (const facet of FACETS) {
      const chosen = filters[facet] === undefined ? '' : String(filters[facet]);
      const values = valuesWith(facet === 'year' ? withAllYears(facets.year, manifest) : facets[facet], chosen);
      const select = this.#select(facet);
      select.replaceChildren(
        element('option', { value: '' }, strings.any[facet]),
        ...values.map((value) => element('option', { value: value.value }, value.count === 0 ? labelOf(facet, value)
          : strings.option(labelOf(facet, value), toPersianDigits(String(value.count))))),
      );
      select.value = chosen;
      select.disabled = values.length === 0;
    }
    this.#select('sort').value = sort;
  }

  #select(name: string): HTMLSelectElement {
    return required(`select[name=${name}]`, this.#group);
  }
}

/** The values that may be chosen: the most frequent, and the one that is. */
function valuesWith(values: readonly FacetValue[], chosen: string): FacetValue[] {
  const shown = values.slice(0, MOST_VALUES);
  if (chosen !== '' && !shown.some(({ value }) => value === chosen)) shown.push(values.find(({ value }) => value === chosen) ?? { value: chosen, count: 0 });
  return shown;
}

/** Every year of the archive: a reader chooses one to search it, whether or not it was searched before. */
function withAllYears(found: readonly FacetValue[], { shards }: SearchManifest): FacetValue[] {
  const counts = new Map(found.map(({ value, count }) => [value, count]));
  const years = new Set<number>();
  for (const { from, to } of shards) for (let year = Math.floor(from / 10_000); year <= Math.floor(to / 10_000); year += 1) years.add(year);
  return [...years].sort((a, b) => b - a).map((year) => ({ value: String(year), count: counts.get(String(year)) ?? 0 }));
}
