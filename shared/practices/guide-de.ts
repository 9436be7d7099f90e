import bck from '../../assets/catalogs/ot-practices/guide/de/bck.json';
import chg from '../../assets/catalogs/ot-practices/guide/de/chg.json';
import gov from '../../assets/catalogs/ot-practices/guide/de/gov.json';
import iam from '../../assets/catalogs/ot-practices/guide/de/iam.json';
import imp from '../../assets/catalogs/ot-practices/guide/de/imp.json';
import inc from '../../assets/catalogs/ot-practices/guide/de/inc.json';
import inv from '../../assets/catalogs/ot-practices/guide/de/inv.json';
import med from '../../assets/catalogs/ot-practices/guide/de/med.json';
import mon from '../../assets/catalogs/ot-practices/guide/de/mon.json';
import phy from '../../assets/catalogs/ot-practices/guide/de/phy.json';
import prg from '../../assets/catalogs/ot-practices/guide/de/prg.json';
import pro from '../../assets/catalogs/ot-practices/guide/de/pro.json';
import rem from '../../assets/catalogs/ot-practices/guide/de/rem.json';
import rsk from '../../assets/catalogs/ot-practices/guide/de/rsk.json';
import seg from '../../assets/catalogs/ot-practices/guide/de/seg.json';
import sup from '../../assets/catalogs/ot-practices/guide/de/sup.json';
import trn from '../../assets/catalogs/ot-practices/guide/de/trn.json';
import vul from '../../assets/catalogs/ot-practices/guide/de/vul.json';
import type { Guide } from './catalog';

/** The guide to every practice of the catalogue in German. Large: the page fetches it with `loadGuide`; jobs and the command line may import it. */
export const germanGuide: Guide = {
  ...gov,
  ...prg,
  ...rsk,
  ...trn,
  ...inv,
  ...seg,
  ...rem,
  ...iam,
  ...chg,
  ...vul,
  ...med,
  ...mon,
  ...inc,
  ...bck,
  ...sup,
  ...pro,
  ...phy,
  ...imp,
};
