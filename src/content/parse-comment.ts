import { describeDateProblem } from '../calendar/date-problem-message.ts';
import { parseNewsDate } from '../calendar/parse-date.ts';
import type { Comment } from '../domain/comment.ts';
import type { ContentIssue } from '../domain/content-issue.ts';
import { parseNewsCode } from '../domain/identifiers.ts';
import { findScript, tidyMessage, tidyName, type TextFault } from './comment-text.ts';
import { contentMessages, type ContentRule } from './content-messages.ts';
import { errorAt } from './issue-at.ts';
import { readYamlFile } from './parse-registry.ts';
import type { YamlMap } from './parse-text-file.ts';
import type { TextPlace } from './text-place.ts';

/** A comment's file, read. */
export interface CommentFile {
  readonly comment?: Comment;
  /** Where its id stands. */
  readonly place: TextPlace;
  readonly issues: readonly ContentIssue[];
}

/** Names that systems give to the parts of a comment, the likeliest first: Staticman's, then those of others. */
const KEYS = {
  id: ['_id', 'id'],
  parent: ['_parent', 'parent', 'reply_to', 'replyTo', 'parent_id', 'parentId'],
  name: ['name', 'author', 'nickname'],
  date: ['date', 'created_at', 'createdAt', 'timestamp'],
  message: ['message', 'text', 'comment', 'content', 'body'],
} as const;

/** Where comments lie: `content/comments/<code>/<name>.yml`. */
const PLACE = /^content\/comments\/([^/]+)\/([^/]+)\.(?:ya?ml|json)$/;
/** Longer than any id, in UTF-16 code units: it becomes an anchor of the page. */
const MAX_ID = 200;
const START: TextPlace = { line: 1, column: 1 };

/**
 * Reads a comment's file, YAML or JSON (which is YAML too). What it has besides the parts of a comment is not looked
 * at: the e-mail address and its hash stay in the file.
 *
 * @param file the path below the newsroom's root
 */
export function parseComment(bytes: Uint8Array, file: string): CommentFile {
  const [, folder = '', name = ''] = PLACE.exec(file) ?? [];
  const code = parseNewsCode(folder);
  if (!code.ok) return { place: START, issues: [errorAt(file, 'comment-place', contentMessages['comment-place']())] };
  const { map, issues } = readYamlFile(bytes, file);
  if (map === undefined) return { place: START, issues };
  const reader = new FieldReader(map, file, bytes);
  const id = reader.id('id') ?? name;
  const parent = reader.id('parent');
  const comment = {
    file, code: code.value, id, parent,
    name: reader.words('name', tidyName), date: reader.date(), message: reader.words('message', tidyMessage),
  };
  const place = reader.placeOf('id');
  if (reader.issues.length > 0) return { place, issues: reader.issues };
  return { comment: comment as Comment, place, issues: [] };
}

/** Reads the fields of a comment, and collects what is wrong with them. */
class FieldReader {
  readonly issues: ContentIssue[] = [];
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #yaml: YamlMap['yaml'];
  readonly #file: string;
  readonly #bytes: Uint8Array;

  constructor({ yaml, value }: YamlMap, file: string, bytes: Uint8Array) {
    this.#values = value as Readonly<Record<string, unknown>>;
    this.#yaml = yaml;
    this.#file = file;
    this.#bytes = bytes;
  }

  /** The value of a field as it was written; undefined when there is none. */
  text(field: keyof typeof KEYS): string | undefined {
    const value = this.#values[this.#keyOf(field)];
    if (value === null) return '';
    if (typeof value === 'string' || value === undefined) return value;
    this.#refuse(field, 'field-type', contentMessages['field-type'](this.#keyOf(field), 'یک نوشته'));
    return undefined;
  }

  /** The id of a comment; undefined when there is none. */
  id(field: 'id' | 'parent'): string | undefined {
    const id = this.text(field)?.trim() ?? '';
    if (id.length > MAX_ID) this.#refuse(field, 'field-too-long', contentMessages['field-too-long'](this.#keyOf(field)));
    return id === '' ? undefined : id;
  }

  /** A required text, tidied. */
  words(field: 'name' | 'message', tidy: (text: string) => string | TextFault): string | undefined {
    const raw = this.#required(field);
    if (raw === undefined) return undefined;
    const script = findScript(raw);
    if (script !== undefined) {
      this.#refuse(field, 'comment-script', contentMessages['comment-script'](script.found), raw.slice(0, script.index));
      return undefined;
    }
    const tidied = tidy(raw);
    if (typeof tidied === 'string') return tidied;
    const key = this.#keyOf(field);
    const message = tidied.rule === 'text-control-character' ? contentMessages[tidied.rule]() : contentMessages[tidied.rule](key);
    this.#refuse(field, tidied.rule, message);
    return undefined;
  }

  /** The date: as authors write it, or in seconds or milliseconds since the epoch, as Staticman may. */
  date(): number | undefined {
    const raw = this.#required('date')?.trim();
    if (raw === undefined) return undefined;
    if (/^\d{10}(?:\d{3})?$/.test(raw)) return Number(raw) * (raw.length === 10 ? 1000 : 1);
    const date = parseNewsDate(raw);
    if (date.ok) return date.value;
    this.#refuse('date', 'date-invalid', describeDateProblem(date.problem, raw));
    return undefined;
  }

  placeOf(field: keyof typeof KEYS): TextPlace {
    return this.#yaml.placeOf([this.#keyOf(field)], 'value');
  }

  #required(field: 'name' | 'date' | 'message'): string | undefined {
    const key = this.#keyOf(field);
    if (this.#values[key] === undefined) {
      this.#refuse(field, 'field-missing', contentMessages['field-missing'](key));
      return undefined;
    }
    const text = this.text(field);
    if (text === undefined || text.trim() !== '') return text;
    this.#refuse(field, 'field-empty', contentMessages['field-empty'](key));
    return undefined;
  }

  /** The name under which the file has a field; the first of its names when under none. */
  #keyOf(field: keyof typeof KEYS): string {
    return KEYS[field].find((key) => Object.hasOwn(this.#values, key)) ?? KEYS[field][0];
  }

  /** @param before what stands before the fault in its text: in a block (`|`) its lines are those of the file */
  #refuse(field: keyof typeof KEYS, rule: ContentRule, message: string, before = ''): void {
    const { line, column } = this.placeOf(field);
    const written = new TextDecoder().decode(this.#bytes).split('\n')[line - 1]?.slice(column - 1) ?? '';
    const isBlock = /^[|>]/.test(written);
    this.issues.push(errorAt(this.#file, rule, message, isBlock ? line + before.split('\n').length : line, isBlock ? 1 : column));
  }
}
