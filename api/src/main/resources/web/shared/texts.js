// The texts of the pages, in the reader's language.
const KEPT = 'docket.language';
const LANGUAGES = ['en', 'ja'];
let texts = {};
let chosen = LANGUAGES.includes(localStorage.getItem(KEPT)) ? localStorage.getItem(KEPT)
  : navigator.language.startsWith('ja') ? 'ja' : 'en';

/** The language shown: en or ja. */
export const language = () => chosen;

/** The language that is not shown. */
export const otherLanguage = () => (chosen === 'ja' ? 'en' : 'ja');

/** Shows another language from now on, here and at the next visit. */
export async function setLanguage(wanted) {
  chosen = wanted;
  localStorage.setItem(KEPT, wanted);
  await loadTexts();
}

/** Loads the texts of the language shown: lines of key=text, # starts a comment. */
export async function loadTexts() {
  const response = await fetch(`/app/texts/${chosen}.properties`);
  const lines = (await response.text()).split('\n');
  texts = Object.fromEntries(lines
    .filter((line) => line.includes('=') && !line.startsWith('#'))
    .map((line) => [line.slice(0, line.indexOf('=')).trim(), line.slice(line.indexOf('=') + 1).trim()]));
}

/** The text of {@code key}, with {0}, {1} … replaced; the key itself where there is none. */
export function t(key, ...values) {
  return (texts[key] ?? key).replace(/\{(\d)\}/g, (_, at) => String(values[at] ?? ''));
}

/** The text for a word of the interface, e.g. a status; the word itself where there is none. */
export const word = (kind, value) => texts[`${kind}.${value}`] ?? String(value);

/** A moment as a reader writes it. */
export const when = (time) => (time
  ? new Intl.DateTimeFormat(chosen, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time))
  : '');

/** A number as a reader writes it. */
export const number = (value) => new Intl.NumberFormat(chosen).format(value);

/** An amount of US dollars; small ones with all that matters of them. */
export const usd = (value) => (value === null || value === undefined ? ''
  : new Intl.NumberFormat(chosen, { style: 'currency', currency: 'USD', maximumFractionDigits: Math.abs(value) < 1 ? 4 : 2 }).format(value));
