import { formatDay } from '../calendar/format-date.ts';
import { cardPath } from '../domain/addresses.ts';
import { agencyInText } from '../domain/agency-name.ts';
import type { SocialCardView } from './machine-views.ts';
import { monthNames, type PageContext } from './page-context.ts';

/** The social card of a listed article; undefined where the newsroom wants none. */
export function socialCardView(code: string, context: PageContext): SocialCardView | undefined {
  const { reader, site } = context;
  const stored = reader.config.social.cards ? reader.article(code) : undefined;
  if (stored?.state !== 'listed') return undefined;
  const { title, section, agency: id, date } = stored.article;
  const agency = id === undefined ? undefined : reader.agencies.get(id);
  return {
    kind: 'social-card',
    path: cardPath(code),
    title,
    section: reader.sections.get(section)?.title ?? section,
    footer: [site.title, ...(agency === undefined ? [] : [agencyInText(agency.title)]), formatDay(date, monthNames(context))],
  };
}
