// The pages of a PDF as they look, with quotations marked where the server says that they stand.
import { h } from './dom.js';
import { get } from './api.js';
import { t } from './texts.js';

const PDFJS = '/app/pdfjs';
const KEPT_PAGES = 12; // pages that stay drawn; those further away are let go
const GAP = 8; // pixels around a page

let library = null;

async function pdfjs() {
  if (!library) {
    library = await import(`${PDFJS}/build/pdf.min.mjs`);
    library.GlobalWorkerOptions.workerSrc = `${PDFJS}/build/pdf.worker.min.mjs`;
  }
  return library;
}

/** The pane of one PDF. */
export class PagesPane {
  constructor(id, pdf, size, onpick) {
    this.id = id;
    this.pdf = pdf;
    this.onpick = onpick;
    this.quotes = [];
    this.chosen = [];
    this.drawn = new Map(); // page numbers to what is shown of them, oldest first
    this.lines = new Map(); // page numbers to promises of their lines
    this.body = h('div', { class: 'pages', tabindex: '0', role: 'region', 'aria-label': t('source.pages') });
    this.places = Array.from({ length: pdf.numPages }, (_, i) =>
      h('div', { class: 'sheet-of-paper', role: 'img', 'aria-label': t('result.page', i + 1), dataset: { page: i + 1 } }));
    this.places.forEach((place) => {
      place.style.aspectRatio = `${size.width} / ${size.height}`;
    });
    this.body.append(...this.places);
    this.watch = new IntersectionObserver((seen) => seen.filter((one) => one.isIntersecting)
      .forEach((one) => this.draw(Number(one.target.dataset.page))), { root: this.body, rootMargin: '400px' });
    this.places.forEach((place) => this.watch.observe(place));
    this.element = this.body;
  }

  /** Opens the original of document {@code id}. */
  static async of(id, onpick) {
    const { getDocument } = await pdfjs();
    const pdf = await getDocument({
      url: `/v1/documents/${id}/original`,
      cMapUrl: `${PDFJS}/cmaps/`, cMapPacked: true, standardFontDataUrl: `${PDFJS}/standard_fonts/`,
      iccUrl: `${PDFJS}/iccs/`, wasmUrl: `${PDFJS}/wasm/`, useWasm: false, isEvalSupported: false, enableXfa: false,
    }).promise;
    const first = await pdf.getPage(1);
    return new PagesPane(id, pdf, first.getViewport({ scale: 1 }), onpick);
  }

  /** Marks all quotations, each {start, end, page}. */
  mark(quotes) {
    this.quotes = quotes.filter((quote) => quote.page);
    this.drawn.forEach((_, page) => this.drawMarks(page));
  }

  /** Marks the chosen quotations and brings the first into sight. */
  async choose(quotes) {
    this.chosen = quotes.filter((quote) => quote.page);
    this.drawn.forEach((_, page) => this.drawMarks(page));
    if (this.chosen.length === 0) {
      return;
    }
    const [first] = this.chosen;
    const place = this.places[first.page - 1];
    const shown = await this.linesOf(first.page).catch(() => null);
    const line = shown?.lines.find((one) => overlaps(one, first));
    this.body.scrollTop = place.offsetTop - GAP
      + (line ? Math.max(0, (line.y / shown.height) * place.clientHeight - this.body.clientHeight / 3) : 0);
    await this.draw(first.page);
  }

  linesOf(page) {
    if (!this.lines.has(page)) {
      this.lines.set(page, get(`/v1/documents/${this.id}/pages/${page}`));
    }
    return this.lines.get(page);
  }

  async draw(number) {
    if (this.drawn.has(number)) {
      return;
    }
    const place = this.places[number - 1];
    this.drawn.set(number, null);
    for (const far of [...this.drawn.keys()].slice(0, Math.max(0, this.drawn.size - KEPT_PAGES))) {
      this.places[far - 1].replaceChildren();
      this.drawn.delete(far);
      this.watch.unobserve(this.places[far - 1]);
      this.watch.observe(this.places[far - 1]);
    }
    const page = await this.pdf.getPage(number).catch(() => null);
    if (!page || this.closed) {
      return;
    }
    const plain = page.getViewport({ scale: 1 });
    place.style.aspectRatio = `${plain.width} / ${plain.height}`;
    const viewport = page.getViewport({ scale: (place.clientWidth / plain.width) * (window.devicePixelRatio || 1) });
    const canvas = h('canvas', { width: Math.floor(viewport.width), height: Math.floor(viewport.height) });
    const marks = h('div', { class: 'marks' });
    place.setAttribute('aria-busy', 'true');
    place.replaceChildren(canvas, marks);
    this.drawn.set(number, marks);
    this.drawMarks(number);
    await page.render({ canvas, viewport }).promise.catch((error) => {
      if (error.name !== 'RenderingCancelledException') { // the pane was closed meanwhile
        throw error;
      }
    });
    place.removeAttribute('aria-busy');
  }

  async drawMarks(number) {
    const marks = this.drawn.get(number);
    const shown = marks && await this.linesOf(number).catch(() => null);
    if (!shown) {
      return;
    }
    const boxes = [];
    for (const line of shown.lines) {
      const chosen = this.chosen.some((quote) => overlaps(line, quote));
      const quote = this.quotes.find((one) => overlaps(line, one));
      if (chosen || quote) {
        const box = h('div', { class: chosen ? 'mark chosen' : 'mark', onclick: () => quote && this.onpick(quote) });
        box.style.left = `${(line.x / shown.width) * 100}%`;
        box.style.top = `${(line.y / shown.height) * 100}%`;
        box.style.width = `${(line.width / shown.width) * 100}%`;
        box.style.height = `${(line.height / shown.height) * 100}%`;
        boxes.push(box);
      }
    }
    marks.replaceChildren(...boxes);
  }

  /** Lets the document go. */
  close() {
    this.closed = true;
    this.watch.disconnect();
    this.pdf.destroy();
  }
}

const overlaps = (line, { start, end }) => line.start < end && start < line.end;
