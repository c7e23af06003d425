// What the HTML report runs in a browser that lets it: sorts and filters long tables, and opens collapsed parts for
// printing. The page can be read in full without it. Text never becomes markup.

const { compare } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

const make = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

// The number that a cell shows. One that shows none, such as "–", has NaN.
const readValue = (cell) => Number(cell.dataset.value ?? NaN);

// What has no number comes last, in both directions.
const compareNumbers = (a, b, sign) =>
  Number.isNaN(a) || Number.isNaN(b) ? Number.isNaN(a) - Number.isNaN(b) : a === b ? 0 : a < b ? -sign : sign;

// Makes a long table sortable and filterable.
const enhance = (holder) => {
  const table = holder.querySelector('table');
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const headers = [...table.tHead.rows[0].cells];
  const total = rows.length.toLocaleString('en');
  const count = make('span', { className: 'count', textContent: `${total} rows` });
  count.setAttribute('aria-live', 'polite');
  const input = make('input', { type: 'search', autocomplete: 'off', spellcheck: false });
  holder.before(make('div', { className: 'controls' }, make('label', {}, 'Filter rows ', input), count));

  input.addEventListener('input', () => {
    const wanted = input.value.trim().toLowerCase();
    let shown = 0;
    for (const row of rows) {
      row.hidden = !row.textContent.toLowerCase().includes(wanted);
      if (!row.hidden) shown += 1;
    }
    count.textContent = wanted === '' ? `${total} rows` : `${shown.toLocaleString('en')} of ${total} rows`;
  });

  const show = (ordered) => {
    const fragment = document.createDocumentFragment();
    for (const row of ordered) fragment.append(row);
    body.append(fragment);
  };

  const sort = (header, column) => {
    const isNumber = rows.some((row) => 'value' in row.cells[column].dataset);
    const turns = isNumber ? ['descending', 'ascending'] : ['ascending', 'descending'];
    const turn = turns[turns.indexOf(header.getAttribute('aria-sort')) + 1];
    for (const other of headers) other.removeAttribute('aria-sort');
    if (turn === undefined) return show(rows);
    header.setAttribute('aria-sort', turn);
    const sign = turn === 'ascending' ? 1 : -1;
    const keyed = rows.map((row) => {
      const cell = row.cells[column];
      return { row, key: isNumber ? readValue(cell) : cell.textContent };
    });
    keyed.sort((a, b) => (isNumber ? compareNumbers(a.key, b.key, sign) : sign * compare(a.key, b.key)));
    show(keyed.map(({ row }) => row));
  };

  headers.forEach((header, column) => {
    const button = make('button', { type: 'button' }, ...header.childNodes);
    button.addEventListener('click', () => sort(header, column));
    header.append(button);
  });
};

document.querySelectorAll('.long').forEach(enhance);

const opened = [];
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details:not([open])')) {
    details.open = true;
    opened.push(details);
  }
});
addEventListener('afterprint', () => {
  for (const details of opened.splice(0)) details.open = false;
});
