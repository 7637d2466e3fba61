"""What each kind of page shows, decided: templates only loop, test and print.

A view is frozen and holds plain text, safe markup and links; `Desk` makes the parts that all
pages share.
"""
