import { useApp, type App } from './app-context';
import { wholeWalk, type PracticeWalk } from '../store/practice-walk';

/** Starts the walk through the practices of the open assessment: where it was left, or as asked; another choice begins in the whole organisation. */
export function startWalk({ project, ui }: Pick<App, 'project' | 'ui'>, wish: Partial<Omit<PracticeWalk, 'isWalking'>> = {}): void {
  const { session } = project.state.getState();
  if (session === undefined) return;
  const { practiceWalks } = ui.getState();
  const left = wish.filter === undefined ? practiceWalks[session.projectId] : undefined;
  const walk: PracticeWalk = { filter: wholeWalk, ...left, ...wish, isWalking: true };
  ui.setState({ practiceWalks: { ...practiceWalks, [session.projectId]: walk } });
  ui.go('practiceWalk');
}

/** The same for a button. */
export function useStartWalk(): (wish?: Partial<Omit<PracticeWalk, 'isWalking'>>) => void {
  const app = useApp();
  return (wish) => startWalk(app, wish);
}
