// The start: drop documents, choose what to do with them.
import { h, replace } from '../shared/dom.js';
import { mediaType, post, upload } from '../shared/api.js';
import { attempt, notify } from '../shared/notices.js';
import { t } from '../shared/texts.js';
import { sentence, warningItems } from '../shared/warnings.js';
import { jobOptions } from './options.js';
import { showQuote } from './quote.js';

const AT_A_TIME = 3;

export function show(main) {
  let documents = []; // in the order in which they were dropped
  const rows = h('ul', { class: 'uploads' });
  const collection = h('input', { id: 'collection', maxlength: '200', oninput: () => offer() });
  const actions = h('div', { class: 'actions' });
  const options = jobOptions();
  const question = h('textarea', { id: 'question', rows: '2', maxlength: '2000', oninput: offer });
  const asking = h('div', { class: 'field wide' }, h('label', { for: 'question' }, t('home.question')), question);
  const pick = h('input', { type: 'file', id: 'files', multiple: true, class: 'hidden',
    accept: '.pdf,.docx,.html,.htm,.md,.markdown,.txt', onchange: () => take([...pick.files]) });
  const folder = h('input', { type: 'file', id: 'folder', webkitdirectory: true, class: 'hidden',
    onchange: () => take([...folder.files]) });
  const zone = h('div', { class: 'drop', ondragover: over, ondragleave: () => zone.classList.remove('over'), ondrop: drop },
    h('p', {}, t('home.drop')),
    h('p', { class: 'quiet' }, t('home.formats')),
    h('div', { class: 'actions' },
      h('button', { class: 'main', onclick: () => pick.click() }, t('home.choose_files')),
      h('button', { onclick: () => folder.click() }, t('home.choose_folder'))),
    pick, folder);
  replace(main, h('h1', {}, t('home.title')),
    h('div', { class: 'field' }, h('label', { for: 'collection' }, t('home.collection')), collection), zone, rows,
    asking, options.element, actions);
  pick.setAttribute('aria-label', t('home.choose_files'));
  folder.setAttribute('aria-label', t('home.choose_folder'));
  offer();

  function over(event) {
    event.preventDefault();
    zone.classList.add('over');
  }

  async function drop(event) {
    event.preventDefault();
    zone.classList.remove('over');
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    take(entries.length > 0 ? (await Promise.all(entries.map(filesOf))).flat() : [...event.dataTransfer.files]);
  }

  async function take(files) {
    const waiting = files.map((file) => ({ file, row: addRow(file) }));
    const next = async () => {
      for (let one = waiting.shift(); one; one = waiting.shift()) {
        await send(one);
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, next));
    pick.value = '';
    folder.value = '';
  }

  function addRow(file) {
    const state = h('span', { class: 'quiet' }, t('home.waiting'));
    const bar = h('progress', { max: '1', value: '0', 'aria-label': file.name });
    const row = h('li', {}, h('span', { class: 'name' }, file.name), bar, state);
    rows.append(row);
    return { row, bar, state };
  }

  async function send({ file, row: { row, bar, state } }) {
    if (!mediaType(file.name)) {
      bar.remove();
      row.classList.add('refused');
      state.textContent = t('home.unknown_type');
      return;
    }
    try {
      const { document, known } = await upload(file, collection.value.trim(), (share) => { bar.value = share; });
      bar.remove();
      document.row = row;
      documents = [...documents, document].sort(byRow);
      const box = h('input', { type: 'checkbox', checked: true, 'aria-label': t('home.use', document.name), onchange: offer });
      document.box = box;
      row.prepend(box);
      replace(state, known ? t('home.known') : t('home.read', document.sections, document.characters),
        document.warnings.length > 0 && h('ul', { class: 'warnings' }, warningItems(document.warnings)));
      offer();
    } catch (problem) {
      bar.remove();
      row.classList.add('refused');
      replace(state, sentence(problem.message));
    }
  }

  function chosen() {
    return documents.filter((document) => document.box.checked);
  }

  function offer() {
    const some = chosen();
    replace(actions,
      h('button', { class: 'main', disabled: some.length === 0, onclick: () => start(summaries(some)) },
        t('home.summarize', some.length)),
      h('button', { disabled: !question.value.trim() || (some.length === 0 && !collection.value.trim()), onclick: () => start([answer(some)]) },
        t('home.ask')),
      some.length > 1 && h('button', { disabled: !question.value.trim(), onclick: () => table(some) }, t('home.ask_each')),
      h('button', { disabled: some.length !== 2, onclick: () => start([comparison(some)]) }, t('home.compare')),
      some.length === 2 && h('span', { class: 'quiet' }, t('home.compare_order', some[0].name, some[1].name),
        h('button', { class: 'plain', onclick: swap }, t('home.swap'))),
      some.length > 0 && h('details', { class: 'card wide', ontoggle: (event) => event.target.open && estimate(event.target) },
        h('summary', {}, t('quote.title')), h('div', {})));
  }

  /** Prices what could be started with the documents that are chosen. */
  async function estimate(details) {
    const some = chosen();
    const kinds = [['home.quote_summaries', summaries(some)],
      ...(question.value.trim() ? [['home.ask', [answer(some)]]] : []),
      ...(some.length === 2 ? [['home.compare', [comparison(some)]]] : [])];
    const places = kinds.map(() => h('div', {}));
    replace(details.lastElementChild, kinds.map(([name], at) => [h('h3', {}, t(name)), places[at]]));
    await attempt(() => Promise.all(kinds.map(([, jobs], at) => showQuote(places[at], jobs))));
  }

  function swap() {
    const [first, second] = chosen();
    first.row.before(second.row);
    documents = [...documents].sort(byRow);
    offer();
  }

  const summaries = (some) => some.map((document) => (
    { type: 'summary', document: document.id, options: options.summary(), ...options.limits() }));
  const comparison = ([before, after]) => (
    { type: 'comparison', before: before.id, after: after.id, options: options.comparison(), ...options.limits() });

  /** A question to the chosen documents; without any, to the collection. */
  const answer = (some) => ({ type: 'answer', question: question.value.trim(),
    ...(some.length > 0 ? { documents: some.map((document) => document.id) } : { collection: collection.value.trim() }), ...options.limits() });

  /** Each line of the question to each document: a table of answers. */
  async function table(some) {
    const questions = question.value.split('\n').map((line) => line.trim()).filter(Boolean);
    const batch = await attempt(() => post('/v1/batches', { name: questions[0].slice(0, 100), questions,
      documents: some.map((document) => document.id) }));
    if (batch) {
      location.hash = `#/batches/${batch.id}`;
    }
  }

  async function start(jobs) {
    await attempt(async () => {
      if (jobs.length === 1) {
        const job = await post('/v1/jobs', jobs[0]);
        location.hash = `#/jobs/${job.id}`;
        return;
      }
      const batch = await post('/v1/batches', { name: t('home.batch_name', jobs.length), jobs });
      notify(t('home.started', jobs.length));
      location.hash = `#/batches/${batch.id}`;
    });
  }
  return () => {};
}

const byRow = (a, b) => (a.row.compareDocumentPosition(b.row) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);

/** The files under a dropped file or folder. */
async function filesOf(entry) {
  if (entry.isFile) {
    return [await new Promise((resolve, reject) => entry.file(resolve, reject))];
  }
  const reader = entry.createReader();
  const all = [];
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) {
      return all;
    }
    all.push(...(await Promise.all(some.map(filesOf))).flat());
  }
}
