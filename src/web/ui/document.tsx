import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { type Locale, messagesIn, type Text, textIn } from '../../kernel/messages.ts';
import { type RenderContext, RenderProvider } from './context.tsx';
import { pathIn } from './link.tsx';
import { uiWords } from './words.ts';

/** What a page tells its shell about itself. */
export interface DocumentProps {
  title: string;
  description?: string | undefined;
  /** The address search engines keep: a path without locale prefix; the path of the request by default. */
  canonical?: string | undefined;
  noIndex?: boolean | undefined;
  /** schema.org data, written as JSON-LD. */
  structuredData?: object | undefined;
  /** Further scripts by asset name; every page has `enhance.js`. */
  scripts?: readonly string[] | undefined;
  /** Without scripts the page is opened again after so many seconds: only where the reader has asked for it. */
  refreshSeconds?: number | undefined;
  /** How many problems the form on the page has; more than none puts 错误： before the title. */
  errors?: number | undefined;
}

export interface SiteContext extends RenderContext {
  readonly site: {
    readonly name: Text;
    /** The number people call: 12345. */
    readonly hotline: string;
    /** Says in the footer that the city and its people are invented. */
    readonly demo: boolean;
  };
  /** `https://www.example.gov.cn`; without it pages name no canonical address. */
  readonly origin?: string | undefined;
}

/** The whole document around a shell; nothing in it is inline script or style. */
export function renderDocument(body: ReactNode, page: DocumentProps, context: SiteContext): string {
  const markup = renderToStaticMarkup(
    <html lang={context.locale} className="root">
      <head>
        <meta charSet="utf-8" />
        <title>{titleOf(page, context)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href={context.asset('styles.css')} />
        {['enhance.js', ...(page.scripts ?? [])].map((script) => (
          <script key={script} type="module" src={context.asset(script)} />
        ))}
        {page.refreshSeconds ? (
          <noscript>
            <meta httpEquiv="refresh" content={String(page.refreshSeconds)} />
          </noscript>
        ) : null}
        <link rel="icon" href={context.asset('icon.svg')} type="image/svg+xml" />
        <meta name="theme-color" content="#0f4c5c" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        {page.description ? <meta name="description" content={page.description} /> : null}
        {page.noIndex ? (
          <meta name="robots" content="noindex" />
        ) : (
          <Addresses page={page} context={context} />
        )}
        {page.structuredData ? <StructuredData data={page.structuredData} /> : null}
      </head>
      <RenderProvider value={context}>{body}</RenderProvider>
    </html>,
  );
  return `<!doctype html>${markup}`;
}

function titleOf(page: DocumentProps, context: SiteContext): string {
  const site = textIn(context.site.name, context.locale);
  const title = page.title === site ? site : `${page.title} - ${site}`;
  return page.errors ? messagesIn(uiWords, context.locale).errorPrefix + title : title;
}

function Addresses({ page, context }: { page: DocumentProps; context: SiteContext }) {
  const { origin, locale } = context;
  if (!origin) return null;
  const path = page.canonical ?? context.path.replace(/\?.*$/, '');
  const addressIn = (target: Locale) => origin + pathIn(path, target);
  return (
    <>
      <link rel="canonical" href={addressIn(locale)} />
      <link rel="alternate" hrefLang="zh-CN" href={addressIn('zh-CN')} />
      <link rel="alternate" hrefLang="en" href={addressIn('en')} />
    </>
  );
}

/** A data block, never run; `<` is escaped so that no value can close it. */
function StructuredData({ data }: { data: object }) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every < escaped
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
