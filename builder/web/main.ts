// The browser code of the pages starts here. Every page works without it; it adds comfort.
import { startChecklist } from "./features/checklist";
import { startCriteria } from "./features/criteria";
import { startForms } from "./features/forms";
import { startMoved } from "./features/moved";
import { startPermalinks } from "./features/permalinks";
import { startPortfolio } from "./features/portfolio";
import { startPrint } from "./features/print";
import { startSearch } from "./features/search";
import { startShell } from "./features/shell";
import { startStar } from "./features/star";
import { startTables } from "./features/tables";
import { startTerms } from "./features/terms";
import { startWipe } from "./features/wipe";

startMoved(document);
startSearch(document);
startShell(document);
startPermalinks(document);
startTables(document);
startTerms(document);
startStar(document);
startPrint(document);
startCriteria(document);
startChecklist(document);
startForms(document);
startPortfolio(document);
startWipe(document);
