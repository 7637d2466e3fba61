"""From the catalogue to text: views decide, templates print, prose is made safe in one place."""
