module extract-settings

go 1.21
