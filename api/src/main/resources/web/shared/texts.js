// The texts of the pages, in the reader's language.
const KEPT = 'docket.language';
const LANGUAGES = ['en', 'ja'];
let texts = {};
let warnings = []; // what the server's sentences look like, and how each is told
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
  const [lines, sentences] = await Promise.all(
    [pairs(`${chosen}.properties`), chosen === 'en' ? [] : pairs(`told.${chosen}.properties`)]);
  texts = Object.fromEntries(lines);
  warnings = sentences.map(([sentence, text]) => [pattern(sentence), text]);
}

async function pairs(file) {
  const response = await fetch(`/app/texts/${file}`);
  return (await response.text()).split('\n')
    .filter((line) => line.includes('=') && !line.startsWith('#'))
    .map((line) => [line.slice(0, line.indexOf('=')).trim(), line.slice(line.indexOf('=') + 1).trim()]);
}

/** What a sentence with {0}, {1} … looks like when they are filled in. */
function pattern(sentence) {
  const parts = sentence.split(/\{\d\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('([^]+?)')}$`);
}

/** A sentence of the server, and sentences in it, in the language shown; null where there is none for it. */
export function told(sentence) {
  if (chosen === 'en') {
    return sentence;
  }
  for (const [looks, text] of warnings) {
    const found = looks.exec(sentence);
    if (found) {
      return filled(text, found.slice(1).map((part) => told(part) ?? part));
    }
  }
  return null;
}

/** The text of {@code key}, with {0}, {1} … replaced; the key itself where there is none. */
export function t(key, ...values) {
  return filled(texts[key] ?? key, values);
}

const filled = (text, values) => text.replace(/\{(\d)\}/g, (_, at) => String(values[at] ?? ''));

/** The text for a word of the interface, e.g. a status; the word itself where there is none. */
export const word = (kind, value) => texts[`${kind}.${value}`] ?? String(value);

/** The language shown as the reader's country writes it, e.g. en-GB. */
const locale = () => navigator.languages.find((one) => one.split('-')[0] === chosen) ?? chosen;

/** A moment as a reader writes it. */
export const when = (time) => (time
  ? new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time))
  : '');

/** The day and time of a moment in a time zone. */
export const whenIn = (time, timeZone) => new Intl.DateTimeFormat(locale(), { dateStyle: 'full', timeStyle: 'short', timeZone }).format(new Date(time));

/** The time of day of a moment, to the second. */
export const clock = (time) => new Intl.DateTimeFormat(locale(), { timeStyle: 'medium' }).format(new Date(time));

/** A number as a reader writes it. */
export const number = (value) => new Intl.NumberFormat(locale()).format(value);

/** An amount of US dollars; small ones with all that matters of them. */
export const usd = (value) => (value === null || value === undefined ? ''
  : new Intl.NumberFormat(locale(), { style: 'currency', currency: 'USD', maximumFractionDigits: Math.abs(value) < 1 ? 4 : 2 }).format(value));
