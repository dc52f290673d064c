"""Where things go on a page: paging, labels beside a figure. Free of Qt."""
