// One batch: its jobs, or for questions the table of their answers, a row for each document.
import { h, replace } from '../shared/dom.js';
import { get, list } from '../shared/api.js';
import { JobNames } from '../shared/names.js';
import { number, t, usd, when, word } from '../shared/texts.js';
import { sentence } from '../shared/warnings.js';

const LOOK_MS = 3000;

export async function show(main, { id }) {
  const head = h('div', {});
  const body = h('div', {});
  replace(main, head, body);
  const names = new JobNames();
  let timer = 0;
  let left = false;
  await load();

  async function load() {
    const batch = await get(`/v1/batches/${id}`);
    const jobs = await list(`/v1/jobs?batch=${id}`, 200);
    const asks = jobs.items.length > 0 && jobs.items.every((job) => job.type === 'answer' && job.request.documents?.length === 1);
    const table = asks ? await get(`/v1/batches/${id}/results?format=json`) : null;
    if (!table) {
      await names.learn(jobs.items);
    }
    if (left) {
      return;
    }
    const ended = ['completed', 'partial', 'failed', 'cancelled'].reduce((sum, status) => sum + (batch.counts?.[status] ?? 0), 0);
    replace(head, h('h1', {}, batch.name),
      h('p', { class: 'quiet', role: 'status' }, when(batch.created_at), ' · ', t('batches.ended', number(ended), number(batch.total)),
        batch.usage?.usd ? ` · ${usd(batch.usage.usd)}` : ''),
      h('p', { class: 'downloads' }, t('job.download'),
        table ? ['html', 'xlsx', 'csv', 'json'].map((format) => h('a', { href: `/v1/batches/${id}/results?format=${format}`,
          download: format === 'html' ? null : `${id}.${format}`, target: format === 'html' ? '_blank' : null, rel: 'noopener' }, t(`format.${format}`)))
          : h('a', { href: `/v1/batches/${id}/results`, download: `${id}.ndjson` }, t('batches.results'))));
    replace(body, table ? matrix(table) : h('ul', { class: 'jobs' }, jobs.items.map((job) => h('li', {},
      h('a', { href: `#/jobs/${job.id}` }, h('span', { class: 'name' }, names.of(job)), h('span', { class: `status ${job.status}` }, word('status', job.status))),
      h('span', { class: 'quiet' }, word('type', job.type), ' · ', when(job.created_at), job.error && [' · ', sentence(job.error.detail)])))));
    if (ended < batch.total) {
      timer = setTimeout(load, LOOK_MS);
    }
  }
  return () => {
    left = true;
    clearTimeout(timer);
  };
}

function matrix(table) {
  return h('div', { class: 'wide-table', tabindex: '0', role: 'region', 'aria-label': table.name }, h('table', { class: 'matrix' },
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('nav.documents')), table.questions.map((question) => h('th', { scope: 'col' }, question)))),
    h('tbody', {}, table.rows.map((row) => h('tr', {},
      h('th', { scope: 'row' }, row.name ? h('a', { href: `#/documents/${row.document}` }, row.name) : t('jobs.erased')),
      row.cells.map(cell))))));
}

const cell = (one) => h('td', {},
  one.found === false ? h('span', { class: 'quiet' }, t('batches.not_said'))
    : one.answer.map((statement) => h('p', {}, statement.text)),
  one.error && h('p', { class: 'error' }, sentence(one.error)),
  one.found === null && !one.error && h('span', { class: `status ${one.status}` }, word('status', one.status)),
  one.job && h('a', { class: 'ground', href: `#/jobs/${one.job}` }, t('batches.ground')));
