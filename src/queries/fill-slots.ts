import { unescapeHtml } from './escape-html.ts';
import type { SlotName } from '../markdown/story-slots.ts';

/** What a slot of a text was given. */
export interface FilledSlot {
  readonly name: SlotName;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its words, as HTML. */
  readonly words: string;
}

const SLOT = /<khabar-(audio|day|document|embed|mentions|video)((?: [a-z]+="[^"]*")*)>([\s\S]*?)<\/khabar-\1>/g;
const ATTRIBUTE = /([a-z]+)="([^"]*)"/g;

/** Replaces the slots of a text (see story-slots.ts) by HTML. A text without any stays as it is. */
export function fillSlots(html: string, fill: (slot: FilledSlot) => string): string {
  // Pictures have elements of the same family, and most texts have nothing else.
  return html.includes('<khabar-') ? html.replace(SLOT, (_, name: SlotName, attributes: string, words: string) => fill({ name, attributes: readAttributes(attributes), words })) : html;
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, unescapeHtml(value)]));
}
