// The audit log of a span of days: who did what, and how to verify that nothing is missing.
import { h, replace } from '../shared/dom.js';
import { getText } from '../shared/api.js';
import { attempt } from '../shared/notices.js';
import { Rows } from '../shared/rows.js';
import { number, t, when } from '../shared/texts.js';

export async function show(main) {
  const today = new Date().toISOString().slice(0, 10);
  const from = h('input', { type: 'date', id: 'from', value: today, onchange: load });
  const to = h('input', { type: 'date', id: 'to', value: today, onchange: load });
  const search = h('input', { type: 'search', 'aria-label': t('result.search'), placeholder: t('result.search'), oninput: draw });
  const count = h('span', { class: 'quiet', role: 'status' });
  const download = h('a', { class: 'download' }, t('audit.download'));
  const rows = h('tbody', { class: 'long' });
  let entries = [];
  let shown = { stop() {} };
  replace(main, h('h1', {}, t('audit.title')), h('p', {}, t('audit.what')),
    h('div', { class: 'filters' }, h('label', { for: 'from' }, t('costs.from')), from, h('label', { for: 'to' }, t('costs.to')), to, search, count, download),
    h('details', { class: 'card' }, h('summary', {}, t('audit.verify')), h('p', {}, t('audit.verify_how')), h('pre', {}, 'scripts/docket audit verify audit.ndjson')),
    h('div', { class: 'wide-table', tabindex: '0', role: 'region', 'aria-label': t('audit.title') }, h('table', {},
      h('thead', {}, h('tr', {}, ['audit.at', 'audit.who', 'audit.action', 'audit.outcome', 'audit.details'].map((key) => h('th', { scope: 'col' }, t(key))))),
      rows)));
  await load();

  async function load() {
    const path = `/v1/audit?${new URLSearchParams({ from: `${from.value}T00:00:00Z`, to: `${to.value}T23:59:59Z` })}`;
    download.href = path;
    download.setAttribute('download', 'audit.ndjson');
    const text = await attempt(() => getText(path));
    entries = (text ?? '').split('\n').filter(Boolean).map((line) => JSON.parse(line)).reverse();
    draw();
  }

  function draw() {
    const wanted = search.value.trim().toLowerCase();
    const found = entries.filter((entry) => !wanted || JSON.stringify(entry).toLowerCase().includes(wanted));
    count.textContent = t('audit.count', number(found.length), number(entries.length));
    shown.stop();
    shown = new Rows(rows, found, row);
  }

  return () => shown.stop();
}

const row = (entry) => h('tr', {}, h('td', {}, when(entry.at)), h('td', {}, entry.actor?.person ?? entry.actor?.key ?? ''),
  h('td', {}, entry.action), h('td', {}, entry.outcome ?? '…'),
  h('td', { class: 'quiet' }, Object.entries(entry.details ?? {}).map(([name, value]) => `${name}: ${value}`).join(' · ')));
