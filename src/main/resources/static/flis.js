// SPDX-License-Identifier: EUPL-1.2
/* FLIS: small behaviours. Every page reads and works without this file, but for the interactive chart. */
(() => {
  'use strict';
  const $ = (sel, root = document) => root.querySelector(sel);
  const $$ = (sel, root = document) => [...root.querySelectorAll(sel)];
  const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const danish = document.documentElement.lang === 'da';

  /* axis numbers in the page's language, with a real minus */
  const num = value =>
    new Intl.NumberFormat(danish ? 'da-DK' : 'en-GB', { maximumFractionDigits: 6 }).format(value).replace('-', '\u2212');

  const load = url => fetch(url).then(answer => { if (!answer.ok) throw new Error(`${url}: ${answer.status}`); return answer.json(); });

  if (window.DKFDS) window.DKFDS.init();
  /* DKFDS says it in Danish only */
  $$('.more-button span').forEach(more => { more.textContent = $('[data-more]').dataset.more; });

  /* "/" goes to the search box, unless one is typing */
  document.addEventListener('keydown', event => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
    if (event.key === '/' && !typing && $('#soeg')) { event.preventDefault(); $('#soeg').focus(); }
    if (event.key === 'Escape') $$('details.f-menu[open]').forEach(menu => { menu.open = false; $('summary', menu).focus(); });
  });
  document.addEventListener('click', event => {
    $$('details.f-menu[open]').forEach(menu => { if (!menu.contains(event.target)) menu.open = false; });
  });

  /* passkeys: asked for where the browser knows them and the address is the one that they belong to */
  const knowsPasskeys = Boolean(window.PublicKeyCredential && PublicKeyCredential.parseCreationOptionsFromJSON && PublicKeyCredential.prototype.toJSON);
  $$('[data-passkey]').forEach(part => { part.hidden = !(knowsPasskeys && part.dataset.passkey === location.origin); });
  $$('[data-passkey-not]').forEach(note => { note.hidden = $$('[data-passkey]').some(part => !part.hidden); });
  const passkey = async form => {
    if (form.dataset.make) {
      return navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(form.dataset.make)) });
    }
    const answer = await fetch(form.dataset.ask, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    if (!answer.ok) throw new Error(`${form.dataset.ask}: ${answer.status}`);
    return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(await answer.json()) });
  };
  $$('form.js-passkey').forEach(form => form.addEventListener('submit', async event => {
    event.preventDefault();
    const button = $('button', form), trouble = $('[role=alert]', form);
    button.disabled = true;
    trouble.hidden = true;
    try {
      form.elements.svar.value = JSON.stringify(await passkey(form));
      form.submit();
    } catch { trouble.hidden = false; button.disabled = false; }   /* cancelled, timed out, none here, or made already */
  }));

  /* suggestions while typing; without this file the form still searches */
  const suggest = form => {
    const input = $('input[type="search"]', form);
    const box = document.createElement('div');
    const list = document.createElement('div');
    const none = document.createElement('p');
    box.className = 'f-suggest';
    box.hidden = true;
    list.id = 'forslag';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', $('label', form).textContent);
    none.textContent = form.dataset.none;
    none.setAttribute('role', 'status');
    box.append(list, none);
    form.append(box);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', list.id);
    input.setAttribute('aria-expanded', 'false');
    let chosen = -1, asked = 0, timer = 0;
    const choose = at => {
      chosen = at;
      [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
      if (at < 0) input.removeAttribute('aria-activedescendant');
      else { input.setAttribute('aria-activedescendant', list.children[at].id); list.children[at].scrollIntoView({ block: 'nearest' }); }
    };
    const show = open => {
      box.hidden = !open;
      input.setAttribute('aria-expanded', String(open && list.children.length > 0));
      if (!open) choose(-1);
    };
    const option = (one, i) => {
      const line = document.createElement('div');
      const [title, kind, path] = ['span', 'small', 'small'].map(tag => document.createElement(tag));
      line.id = `forslag-${i}`;
      line.setAttribute('role', 'option');
      line.setAttribute('aria-selected', 'false');
      line.dataset.href = one.href;
      title.textContent = one.title;
      kind.textContent = one.kind;
      path.textContent = one.path;
      path.className = 'path';
      line.append(title, kind, ...(one.path ? [path] : []));
      line.addEventListener('pointerdown', event => { event.preventDefault(); location.href = one.href; });
      return line;
    };
    const ask = async () => {
      const text = input.value.trim(), mine = ++asked;
      if (text.length < 2) return show(false);
      try {
        const found = await load(`${form.dataset.suggest}?q=${encodeURIComponent(text)}`);
        if (mine !== asked || document.activeElement !== input) return;
        list.replaceChildren(...found.map(option));
        none.hidden = found.length > 0;
        choose(-1);
        show(true);
      } catch { show(false); }                    /* signed out or offline: Enter tells more */
    };
    input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(ask, 120); });
    input.addEventListener('blur', () => { asked++; show(false); });
    input.addEventListener('keydown', event => {
      const last = list.children.length - 1;
      if (event.key === 'Escape' && !box.hidden) { event.preventDefault(); show(false); }
      if (box.hidden || last < 0) return;
      if (event.key === 'ArrowDown') { event.preventDefault(); choose(chosen < last ? chosen + 1 : 0); }
      if (event.key === 'ArrowUp') { event.preventDefault(); choose(chosen > 0 ? chosen - 1 : last); }
      if (event.key === 'Enter' && chosen >= 0) { event.preventDefault(); location.href = list.children[chosen].dataset.href; }
    });
  };
  $$('form[data-suggest]').forEach(suggest);

  /* handing files in: how much has been sent; without this file the form still sends */
  const handIn = form => form.addEventListener('submit', event => {
    event.preventDefault();
    const box = $('.f-progress', form), bar = $('progress', box), said = $('label', box), button = $('button[type=submit]', form);
    const show = text => { if (said.textContent !== text) said.textContent = text; };
    const again = text => { show(text); bar.hidden = true; button.disabled = false; };
    const sending = new XMLHttpRequest();
    sending.upload.addEventListener('progress', step => {
      const share = step.lengthComputable ? Math.floor(step.loaded / step.total * 100) : 0;
      bar.value = share;
      show(form.dataset.sent.replace('{0}', share));
    });
    sending.upload.addEventListener('load', () => { bar.removeAttribute('value'); show(form.dataset.checking); });
    sending.addEventListener('error', () => again(form.dataset.cut));
    sending.addEventListener('load', () => {
      if (sending.status < 400) { location.href = sending.responseURL; return; }
      const page = new DOMParser().parseFromString(sending.responseText, 'text/html');   /* says what was wrong */
      $('main').replaceWith($('main', page));
      $$('form.js-handin').forEach(handIn);
      const trouble = $('[role=alert]');
      if (trouble) { trouble.tabIndex = -1; trouble.focus(); }
    });
    box.hidden = false;
    bar.hidden = false;
    bar.value = 0;
    button.disabled = true;
    show(form.dataset.sent.replace('{0}', 0));
    sending.open('POST', form.action);
    sending.send(new FormData(form));
  });
  $$('form.js-handin').forEach(handIn);

  /* group rows: a button in the first row folds the rest of its tbody */
  const foldGroup = (button, open) => {
    button.setAttribute('aria-expanded', String(open));
    $$('tr', button.closest('tbody')).slice(1).forEach(row => { row.hidden = !open; });
  };
  $$('.f-table--key .f-fold').forEach(button =>
    button.addEventListener('click', () => foldGroup(button, button.getAttribute('aria-expanded') !== 'true')));
  $$('[data-fold]').forEach(button =>
    button.addEventListener('click', () => $$('.f-table--key .f-fold').forEach(fold => foldGroup(fold, button.dataset.fold === 'open'))));

  $$('.js-copy').forEach(button => button.addEventListener('click', async () => {
    const text = $('span', button);
    try { await navigator.clipboard.writeText(location.href); text.textContent = button.dataset.done; }
    catch { text.textContent = button.dataset.fail; }
  }));

  /* ---------- charts ---------- */
  const charts = [];
  const text = () => ({ fontFamily: 'Plex', fontSize: 13, color: css('--ink-2') });
  const tooltip = formatter => ({
    trigger: 'item', confine: true, transitionDuration: 0, backgroundColor: '#fff', borderColor: css('--ink'), borderWidth: 1, padding: [6, 10],
    textStyle: { color: css('--ink') }, formatter,
  });
  const tip = lines => {                          /* nodes, not markup: no inline style, no escaping to forget */
    const box = document.createElement('div');
    box.className = 'f-tip';
    lines.forEach((line, i) => { const row = document.createElement(i ? 'div' : 'b'); row.textContent = line; box.append(row); });
    return box;
  };
  const start = (element, option) => {
    const chart = window.echarts.init(element, null, { renderer: 'canvas', devicePixelRatio: Math.max(2, window.devicePixelRatio) });
    chart.setOption({ animation: false, textStyle: text(), ...option });
    charts.push(chart);
    element.dataset.drawn = 'yes';
    return chart;
  };
  /* on paper the stylesheet scales the picture; resizing would empty it */
  addEventListener('resize', () => { if (!matchMedia('print').matches) charts.forEach(chart => chart.resize()); });

  const develop = async element => {
    const d = await load(element.dataset.src);
    const narrow = element.clientWidth < 480;
    const end = (name, color) => ({ show: true, formatter: name, color, fontSize: 13, fontFamily: 'Plex', fontWeight: 500, lineHeight: 16, offset: [4, 0], width: narrow ? 76 : 120, overflow: 'break' });
    const line = (series, color, more, style) => ({
      name: series.name, type: 'line', data: series.values.map(value => value ?? '-'), symbol: 'none', emphasis: { disabled: true }, lineStyle: { color, width: 2, ...style }, itemStyle: { color }, z: 3, endLabel: end(series.name, color), ...more,
    });
    const breaks = d.breaks.length ? { silent: true, symbol: 'none', lineStyle: { color: css('--ink-3'), type: 'dashed' }, label: { formatter: d.breakText, color: css('--ink-2'), fontSize: 12, fontFamily: 'Plex', position: 'end', rotate: 0, align: 'right', padding: [0, 6, 0, 0], distance: -12 }, data: d.breaks.map(at => ({ xAxis: at })) } : undefined;
    const chart = start(element, {
      grid: { left: 6, right: narrow ? 84 : 128, top: 34, bottom: 4, containLabel: true },
      tooltip: { ...tooltip(items => tip(d.said[items[0].dataIndex])), trigger: 'axis', axisPointer: { lineStyle: { color: css('--ink-3') } } },
      xAxis: { type: 'category', data: d.periods, boundaryGap: false, axisLine: { lineStyle: { color: css('--ink-3') }, onZero: false }, axisTick: { show: false }, axisLabel: { ...text(), hideOverlap: true } },
      yAxis: { type: 'value', name: d.axis, nameTextStyle: { ...text(), align: 'left', padding: [0, 0, 0, -4] }, nameGap: 12, scale: true, splitNumber: 4, axisLabel: { ...text(), formatter: num }, splitLine: { lineStyle: { color: css('--rule-soft') } } },
      series: [
        { name: 'q1', type: 'line', emphasis: { disabled: true }, stack: 'band', stackStrategy: 'all', data: d.lower.map(value => value ?? '-'), symbol: 'none', lineStyle: { opacity: 0 }, silent: true, z: 1 },
        { name: 'q3', type: 'line', emphasis: { disabled: true }, stack: 'band', stackStrategy: 'all', data: d.upper.map((value, i) => value === null || d.lower[i] === null ? '-' : value - d.lower[i]), symbol: 'none', lineStyle: { opacity: 0 }, areaStyle: { color: css('--band'), opacity: 1, origin: 'start' }, silent: true, z: 1 },
        line(d.other, css('--ink-3'), {}, { width: 1.6 }),
        line(d.own, css('--own'), { symbol: 'circle', symbolSize: d.periods.length > 24 ? 3 : 6, showSymbol: true, markLine: breaks }, { width: 3 }),
      ],
    });
    apart(chart, d.other, d.own);
  };

  /* the two names at the lines' ends, which the common build of ECharts leaves on top of each other; they are the last two series */
  const apart = (chart, other, own) => {
    const [otherEnd, ownEnd] = [other, own].map(series => series.values.findLast(value => value !== null)).map(value => value === undefined ? NaN : chart.convertToPixel({ yAxisIndex: 0 }, value));
    const short = (20 - Math.abs(otherEnd - ownEnd)) / 2;
    if (!(short > 0)) return;
    const ownMove = ownEnd > otherEnd ? short : -short;
    chart.setOption({ series: [{}, {}, { endLabel: { offset: [4, -ownMove] } }, { endLabel: { offset: [4, ownMove] } }] });
  };

  const kinds = { develop };
  if (window.echarts) document.fonts.ready.then(() => $$('[data-chart]').forEach(element => kinds[element.dataset.chart](element)));

  /* copy a chart as a picture */
  $$('[data-png]').forEach(button => button.addEventListener('click', () => {
    const chart = window.echarts && window.echarts.getInstanceByDom($(button.dataset.png));
    if (!chart) return;
    const save = document.createElement('a');
    save.href = chart.getDataURL({ pixelRatio: 2, backgroundColor: '#fff' });
    save.download = 'flis.png';
    save.click();
  }));
})();
