import type { CardView } from '../../queries/view-models.ts';

/** The articles of one day. */
export interface DayOfCards {
  readonly day: string;
  readonly cards: readonly CardView[];
}

/** Puts articles that follow each other on one day together, in their order. */
export function groupByDay(cards: readonly CardView[]): DayOfCards[] {
  const days: { day: string; cards: CardView[] }[] = [];
  for (const card of cards) {
    const last = days.at(-1);
    if (last?.day === card.published.day) last.cards.push(card);
    else days.push({ day: card.published.day, cards: [card] });
  }
  return days;
}
