import type { ReactNode } from 'react';
import { domainTitle } from '../../../shared/practices/catalog';
import { useTranslate, useUi } from '../../store/stores';

/** The numbers of one domain, in the order of the columns. */
export interface NumbersRow {
  readonly domain: string;
  readonly cells: readonly string[];
}

export interface Numbers {
  readonly columns: readonly string[];
  readonly rows: readonly NumbersRow[];
  /** Sums or means of all domains, below a line. */
  readonly total?: readonly string[];
}

/** What a figure shows, as a table; pressing a domain leads to its practices. */
export function NumbersTable({ numbers, caption, onDomain }: { readonly numbers: Numbers; readonly caption: string; readonly onDomain: (domain: string) => void }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  return (
    <div className="zw-results-numbers">
      <table aria-label={caption}>
        <thead>
          <tr>
            <th scope="col">{translate('results.column.domain')}</th>
            {numbers.columns.map((title, index) => (
              <th key={`${String(index)} ${title}`} scope="col" className="zw-results-number">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbers.rows.map(({ domain, cells }) => (
            <tr key={domain}>
              <th scope="row">
                <button type="button" className="zw-results-domain" onClick={() => onDomain(domain)}>
                  {domainTitle(language, domain)}
                </button>
              </th>
              {cells.map((text, index) => (
                <td key={index} className="zw-results-number">
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {numbers.total === undefined ? null : (
          <tfoot>
            <tr>
              <th scope="row">{translate('figure.confidence.all')}</th>
              {numbers.total.map((text, index) => (
                <td key={index} className="zw-results-number">
                  {text}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
