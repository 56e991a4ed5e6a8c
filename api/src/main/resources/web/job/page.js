// One job: how far it is, and its result when it is there.
import { h, replace } from '../shared/dom.js';
import { act, get } from '../shared/api.js';
import { download, fileName } from '../shared/files.js';
import { attempt } from '../shared/notices.js';
import { number, t, when, word } from '../shared/texts.js';
import { sentence, warningItems } from '../shared/warnings.js';
import { timeline } from './timeline.js';

const FIRST = 40; // items of each list of a result that are asked for before all of it: more than a window shows
const RESULTS = {
  summary: { page: () => import('../summary/page.js'), isLong: true, formats: ['html', 'pdf', 'docx', 'xlsx', 'csv', 'markdown', 'json'] },
  comparison: { page: () => import('../comparison/page.js'), isLong: true, formats: ['html', 'pdf', 'docx', 'xlsx', 'csv', 'markdown', 'json'] },
  answer: { page: () => import('../answer/page.js'), formats: ['html', 'markdown', 'json'] },
};
const ENDINGS = { markdown: 'md' };
const FINISHED = new Set(['completed', 'partial', 'failed', 'cancelled']);

export async function show(main, { id, query }) {
  const head = h('div', {});
  const body = h('div', { class: 'result' });
  replace(main, head, body);
  let leave = () => {};
  let shown = '';
  let job = await get(`/v1/jobs/${id}`);
  let events = null;
  const arrived = new Map(); // verified statements of an answer that is still being written
  await draw();
  if (!FINISHED.has(job.status)) {
    listen();
  }

  function listen() {
    events = new EventSource(`/v1/jobs/${id}/events`);
    events.addEventListener('statement', async (event) => {
      const statement = JSON.parse(event.data);
      arrived.set(statement.id, statement);
      await draw();
    });
    events.addEventListener('job', async (event) => {
      job = JSON.parse(event.data);
      if (FINISHED.has(job.status)) {
        events.close();
      }
      await draw();
    });
  }

  async function draw() {
    const running = !FINISHED.has(job.status);
    const unfolded = head.querySelector('.timeline')?.open;
    replace(head, h('p', { class: 'quiet' }, word('type', job.type), ' · ', when(job.created_at), ' ',
      h('span', { class: `status ${job.status}` }, word('status', job.status)),
      running && h('button', { onclick: () => change('cancel') }, t('action.cancel')),
      ['failed', 'partial'].includes(job.status) && h('button', { onclick: () => change('retry') }, t('action.retry'))),
    ['completed', 'partial'].includes(job.status) && downloads(),
    job.error && h('p', { role: 'alert', class: 'error' }, sentence(job.error.detail)),
    job.warnings.length > 0 && h('details', { class: 'warnings', open: job.warnings.length < 4 },
      h('summary', {}, t('job.warnings', job.warnings.length)), h('ul', {}, warningItems(job.warnings))),
    timeline(job, unfolded));
    if (running) {
      replace(body, h('h1', {}, word('status', job.status)), progress(), statements());
    } else if (['completed', 'partial'].includes(job.status) && shown !== `${job.status}${job.finished_at}`) {
      shown = `${job.status}${job.finished_at}`;
      leave();
      leave = await showResult();
    } else if (!body.hasChildNodes() || ['failed', 'cancelled'].includes(job.status)) {
      replace(body, h('h1', {}, word('status', job.status)));
    }
  }

  /** Shows the result from its first items on, where it may be long and the address names no other. */
  async function showResult() {
    const kind = RESULTS[job.type];
    if (!kind) {
      replace(body, h('h1', {}, word('type', job.type)));
      return () => {};
    }
    const path = `/v1/jobs/${id}/result?format=json`;
    const [page, result] = await Promise.all(
      [kind.page(), get(kind.isLong && !query.get('at') ? `${path}&first=${FIRST}` : path)]);
    return page.show(body, { job, result, query, whole: async () => (result.cut ? get(path) : result) });
  }

  function progress() {
    const { phase, done, total } = job.progress;
    return h('div', { class: 'progress' },
      h('progress', { max: total || 1, value: total ? done : null, 'aria-label': word('phase', phase) }),
      h('p', {}, word('phase', phase), total ? ` ${number(done)} / ${number(total)}` : ''),
      job.waiting && h('p', { class: 'quiet' }, t('jobs.waiting', word('waiting', job.waiting.reason), when(job.waiting.since))));
  }

  function statements() {
    return arrived.size > 0 && h('ol', { class: 'statements', 'aria-live': 'polite' }, [...arrived.values()].map((statement) =>
      h('li', { class: 'statement' }, h('span', { class: 'id' }, statement.id), ' ', h('span', {}, statement.text),
        h('ul', { class: 'grounds' }, Object.values(statement.quotations).map(({ quote, section, page }) =>
          h('li', { class: 'quiet' }, `“${quote}”`, ' ', [section, page ? t('result.page', page) : ''].filter(Boolean).join(' · ')))))));
  }

  function downloads() {
    const path = (query) => `/v1/jobs/${id}/result?format=${query}`;
    const page = (query, text) => h('a', { href: path(query), target: '_blank', rel: 'noopener' }, text);
    return h('p', { class: 'downloads' }, t('job.download'),
      RESULTS[job.type]?.formats.map((format) => (format === 'html' ? page(format, t('format.html'))
        : download(path(format), () => fileName(body.querySelector('h1').textContent, ENDINGS[format] ?? format), t(`format.${format}`)))),
      job.type === 'comparison' && page('html&view=table', t('format.table')));
  }

  async function change(what) {
    const changed = await attempt(() => act(`/v1/jobs/${id}/${what}`));
    if (changed) {
      job = changed;
      shown = '';
      await draw();
      if (!FINISHED.has(job.status)) {
        events?.close();
        listen();
      }
    }
  }

  return () => {
    events?.close();
    leave();
  };
}
