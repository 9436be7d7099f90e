import { createContext, useContext } from 'react';
import { emptyModel, type Model } from '../../../shared/model/model';

const DeskModel = createContext<Model>(emptyModel);

/**
 * Gives the parts of the room the model they show. What a rating does not change at once (texts, results, history, the
 * toolbar) is given the earlier model for one frame, so that the tap is painted first.
 */
export const DeskModelProvider = DeskModel.Provider;

export function useDeskModel(): Model {
  return useContext(DeskModel);
}
