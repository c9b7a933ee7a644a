/** Words that already say what kind of source it is, so that «خبرگزاری» is not put before them. */
const KINDS = [
  'خبرگزاری', 'روزنامه', 'شبکه', 'پایگاه', 'سایت', 'وبگاه', 'وب\u200Cسایت', 'مجله', 'هفته\u200Cنامه', 'ماهنامه',
  'تلویزیون', 'رادیو', 'کانال', 'پورتال', 'نشریه', 'آژانس',
];

/**
 * An agency's name as running text has it: «خبرگزاری آناتولی» for «آناتولی», and «روزنامه شرق» as it is.
 */
export function agencyInText(title: string): string {
  const first = title.trim().split(/\s/, 1)[0] ?? '';
  return KINDS.includes(first) ? title.trim() : `خبرگزاری ${title.trim()}`;
}

/** An agency's short name, as it closes a relayed text: «ایسنا» for «خبرگزاری ایسنا». */
export function agencyShortName(title: string): string {
  return title.trim().replace(/^(?:خبرگزاری|آژانس)\s+/, '');
}
