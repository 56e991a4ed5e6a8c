// Starts the pages: texts, session, header, and the page that the address names.
import { h, replace } from './shared/dom.js';
import { language, loadTexts, otherLanguage, setLanguage, t } from './shared/texts.js';
import { may, person, session, signOut } from './shared/api.js';
import { notify, putAwayErrors } from './shared/notices.js';

/** Address patterns and the module that shows each; the first that fits is taken. */
const PAGES = [
  [/^\/$/, () => import('./home/page.js')],
  [/^\/jobs$/, () => import('./jobs/page.js')],
  [/^\/jobs\/(job_[0-9a-f]{26})$/, () => import('./job/page.js')],
  [/^\/documents$/, () => import('./documents/page.js')],
  [/^\/documents\/(doc_[0-9a-f]{26})$/, () => import('./documents/one.js')],
  [/^\/batches$/, () => import('./batches/page.js')],
  [/^\/batches\/(bat_[0-9a-f]{26})$/, () => import('./batches/one.js')],
  [/^\/collections$/, () => import('./collections/page.js')],
  [/^\/costs$/, () => import('./costs/page.js')],
  [/^\/models$/, () => import('./models/page.js')],
  [/^\/keys$/, () => import('./keys/page.js')],
  [/^\/audit$/, () => import('./audit/page.js')],
  [/^\/schedules$/, () => import('./schedules/page.js')],
  [/^\/webhooks$/, () => import('./webhooks/page.js')],
];
const SECTIONS = [['/', 'nav.home'], ['/jobs', 'nav.jobs'], ['/documents', 'nav.documents'],
  ['/collections', 'nav.collections'], ['/batches', 'nav.batches'], ['/schedules', 'nav.schedules'], ['/costs', 'nav.costs'], ['/models', 'nav.models'],
  ['/webhooks', 'nav.webhooks', 'webhooks'], ['/keys', 'nav.keys', 'admin'], ['/audit', 'nav.audit', 'admin']];

let leave = () => {};
let showing = Promise.resolve();

/** The address after the #, without its query. */
function address() {
  return new URL(location.hash.slice(1) || '/', location.origin);
}

function header(signedIn) {
  const path = address().pathname;
  const current = (target) => (target === '/' ? path === '/' : path.startsWith(target));
  replace(document.getElementById('top'),
    h('a', { class: 'brand', href: '#/' }, 'Docket'),
    signedIn && h('nav', { 'aria-label': t('nav.label') },
      SECTIONS.filter(([, , scope]) => !scope || may(scope)).map(([target, text]) =>
        h('a', { href: `#${target}`, 'aria-current': current(target) ? 'page' : null }, t(text)))),
    h('span', { class: 'spacer' }),
    signedIn && person() && h('span', { class: 'quiet' }, person()),
    h('button', { class: 'plain', lang: otherLanguage(), onclick: changeLanguage }, t('nav.language')),
    signedIn && h('button', { class: 'plain', onclick: leaveSession }, t('nav.sign_out')));
  document.getElementById('skip').textContent = t('nav.skip');
}

async function changeLanguage() {
  await setLanguage(otherLanguage());
  await show();
}

async function leaveSession() {
  await signOut();
  location.hash = '#/';
  await show();
}

/** Shows the page of the address once the one before is drawn, which else might be drawn over it. */
function show() {
  showing = showing.then(draw, draw);
  return showing;
}

/** Draws the page of the address; the one before is left first. */
async function draw() {
  leave();
  leave = () => {};
  document.documentElement.lang = language();
  const main = document.getElementById('main');
  const given = new URLSearchParams(location.hash.slice(1));
  const code = given.get('code');
  const refused = given.get('refused') ?? (code && 'code');
  if (refused) {
    history.replaceState(null, '', '/app');
  }
  const signedIn = await session(code);
  header(signedIn);
  const url = address();
  const found = PAGES.map(([pattern, load]) => [pattern.exec(url.pathname), load]).find(([m]) => m);
  try {
    if (!signedIn) {
      const page = await import('./signin/page.js');
      leave = page.show(main, { refused, signedIn: show });
    } else if (found) {
      const page = await found[1]();
      leave = (await page.show(main, { id: found[0][1], query: url.searchParams })) || leave;
    } else {
      replace(main, h('h1', {}, t('error.no_page')), h('p', {}, h('a', { href: '#/' }, t('nav.home'))));
    }
  } catch (error) {
    replace(main, h('h1', {}, t('error.title')), h('p', { role: 'alert' }, String(error.message ?? error)));
  }
  const title = main.querySelector('h1');
  document.title = title ? `${title.textContent} · Docket` : 'Docket';
  if (!main.querySelector(':focus')) { // else the page has shown what its address names
    main.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }
}

window.addEventListener('hashchange', () => {
  if (location.hash === '#main') {
    return;
  }
  putAwayErrors(); // they are of the page before
  show();
});
window.addEventListener('docket:signed-out', () => {
  notify(t('error.signed_out'), 'error');
  show();
});
await loadTexts();
await show();
