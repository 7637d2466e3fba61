"""Evidence matrices as Excel workbooks (Office Open XML, ECMA-376, by XlsxWriter)."""

from unitfolio.printables.xlsx.workbook import draw

__all__ = ["draw"]
