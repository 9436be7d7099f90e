import { useState, type ReactNode } from 'react';
import { listOf } from '../../../../shared/model/model';
import { useApp } from '../../../commands/app-context';
import { runTelling } from '../../../commands/handlers';
import { removeQuestionnaire, saveQuestionnaire } from '../../../commands/questionnaires';
import { useProject, useTranslate } from '../../../store/stores';
import { FileInputIcon, MenuButton, type MenuGroup } from '../../../ui';
import { QuestionnaireDialog } from './questionnaire-dialog';

/** The client's own questionnaires: bring one in, save the template, save or take out those that are there. */
export function ClientCatalogMenu(): ReactNode {
  const translate = useTranslate();
  const app = useApp();
  const [isOpen, setOpen] = useState(false);
  const names = [...new Set(useProject(({ model }) => listOf(model, 'clientPractice')).map(({ catalog = '' }) => catalog))].sort();
  const save = (catalog: string | undefined): void =>
    void runTelling(app, async () => {
      const saved = await saveQuestionnaire(app, catalog);
      if (saved !== undefined) app.ui.tell({ tone: 'success', titleKey: 'questionnaire.saved', parameters: { name: saved.name, place: saved.place } });
    });
  const remove = (name: string): void => {
    if (!removeQuestionnaire(app, name).ok) return;
    app.ui.tell({ tone: 'success', titleKey: 'questionnaire.removed', parameters: { name }, actionKey: 'command.edit.undo', onAction: () => app.run('edit.undo') });
  };
  const groups: readonly MenuGroup[] = [
    {
      id: 'new',
      entries: [
        { id: 'import', title: translate('questionnaire.menu.import') },
        { id: 'template', title: translate('questionnaire.menu.template') },
      ],
    },
    ...names.map((name, index): MenuGroup => ({
      id: `own-${index}`,
      entries: [
        { id: `save-${index}`, title: translate('questionnaire.menu.save', { name }) },
        { id: `remove-${index}`, title: translate('questionnaire.menu.remove', { name }), isDanger: true },
      ],
    })),
  ];
  const act = (id: string): void => {
    const [work = '', index = ''] = id.split('-');
    const name = names[Number(index)];
    if (work === 'import') setOpen(true);
    else if (work === 'template') save(undefined);
    else if (work === 'save' && name !== undefined) save(name);
    else if (work === 'remove' && name !== undefined) remove(name);
  };
  return (
    <>
      <MenuButton label={translate('questionnaire.menu')} icon={<FileInputIcon aria-hidden />} groups={groups} onAction={act} />
      {isOpen ? <QuestionnaireDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
