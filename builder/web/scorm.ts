// The script of a SCORM package: the practice page's quiz on a page of its own.
import { startPackaged } from "./features/practice/packaged";

startPackaged(document);
