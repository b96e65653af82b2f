import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type PortalContext, renderPortal } from './shell.tsx';
import { StyleGuidePage } from './style-guide.tsx';

const context: PortalContext = {
  locale: 'zh-CN',
  path: '/items/1?from=search',
  asset: (name) => `/assets/${name}`,
  origin: 'https://example.test',
  site: { name: { zh: '云溪市政务服务网', en: 'Yunxi Services' }, hotline: '12345', demo: true },
};
const signedIn = { ...context, csrfToken: 'secret', account: { name: '沈知微', signOut: '/sign-out' } };

test('A public page is the same bytes for everybody', () => {
  const page = { title: '食品经营许可' };
  assert.equal(renderPortal('x', page, signedIn), renderPortal('x', page, context));
});

test('A private page shows the account, a way to sign out, and stays out of search engines', () => {
  const html = renderPortal('x', { title: '我的', private: true }, signedIn);
  assert.match(html, /沈知微/);
  assert.match(html, /action="\/sign-out"/);
  assert.match(html, /<meta name="robots" content="noindex"/);
});

test('The title names the page and the site, and begins with 错误： when a form comes back', () => {
  assert.match(renderPortal('x', { title: '申请' }, context), /<title>申请 - 云溪市政务服务网<\/title>/);
  assert.match(
    renderPortal('x', { title: '申请', errors: 2 }, context),
    /<title>错误：申请 - 云溪市政务服务网<\/title>/,
  );
  assert.match(renderPortal('x', { title: '云溪市政务服务网' }, context), /<title>云溪市政务服务网<\/title>/);
});

test('Both languages name each other, without the query', () => {
  const html = renderPortal('x', { title: '申请' }, { ...context, locale: 'en' });
  assert.match(html, /<html lang="en"/);
  assert.match(html, /rel="canonical" href="https:\/\/example\.test\/en\/items\/1"/);
  assert.match(html, /hrefLang="zh-CN" href="https:\/\/example\.test\/items\/1"/);
});

test('Structured data cannot close its own block', () => {
  const html = renderPortal('x', { title: 'a', structuredData: { name: '</script><b>' } }, context);
  assert.doesNotMatch(html, /<\/script><b>/);
  assert.match(html, /\\u003c\/script>/);
});

test('Every component renders without inline style or script, with unique ids', () => {
  const html = renderPortal(<StyleGuidePage />, { title: '样式' }, signedIn);
  assert.doesNotMatch(html, / style=| on[a-z]+="|<style|javascript:/);
  for (const [tag] of html.matchAll(/<script[^>]*>/g)) assert.match(tag, / src="\/assets\//);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  assert.equal(new Set(ids).size, ids.length);
});
