import type { ReactNode } from 'react';
import { commands, type CommandId } from '../../../shared/app/commands';
import { isAvailable } from '../../commands/availability';
import { useApp } from '../../commands/app-context';
import { useProject, useTranslate } from '../../store/stores';
import { SpanText } from './span-text';
import type { Manual } from './read-manual';
import type { Span } from './read-spans';

/** The manual. Where it names a command or a room, the word is the way there. */
export function FirstSteps({ manual, onLeave }: { readonly manual: Manual; readonly onLeave: () => void }): ReactNode {
  const { run } = useApp();
  const translate = useTranslate();
  const isOpen = useProject(({ session }) => session !== undefined);
  const ways = new Map(commands.filter(({ id }) => isAvailable(id, isOpen)).map(({ id, titleKey }): [string, CommandId] => [translate(titleKey), id]));
  const words = (span: Span): ReactNode => {
    const command = span.kind === 'strong' ? ways.get(span.text) : undefined;
    if (command === undefined) return <SpanText span={span} />;
    return (
      <button
        type="button"
        className="zw-guide__way"
        onClick={() => {
          onLeave();
          run(command);
        }}
      >
        {span.text}
      </button>
    );
  };
  const sentence = (spans: readonly Span[]): ReactNode => spans.map((span, index) => <span key={index}>{words(span)}</span>);
  return (
    <div className="zw-guide">
      <h3 className="zw-guide__title">{manual.title}</h3>
      <p>{sentence(manual.lead)}</p>
      <ol className="zw-guide__steps">
        {manual.steps.map(({ title, text }) => (
          <li key={title}>
            <strong className="zw-guide__step">{title}</strong>
            <p>{sentence(text)}</p>
          </li>
        ))}
      </ol>
      <p>{sentence(manual.closing)}</p>
    </div>
  );
}
