{{- $guide := partialCached "guide.html" . -}}
window.workleaf=window.workleaf||{};window.workleaf.searchIndex=[
{{- range $i, $page := $guide.pages }}{{ if $i }},{{ end -}}
{{- $file := printf "%sindex.html" (strings.TrimPrefix "/" .RelPermalink) -}}
{{- range $n, $section := split (replaceRE "<!-- sheet: .*? -->" "" .Content) "<h2 id=\"" -}}
{{- if $n -}}
{{- $parts := split $section "</h2>" }}{{ $heading := split (index $parts 0) "\">" -}}
,{{ jsonify (slice (printf "%s#%s" $file (index $heading 0)) "section" (index $heading 1 | htmlUnescape) $page.Title (trim (index $parts 1 | plainify | htmlUnescape) " \n")) -}}
{{- else -}}
{{ jsonify (slice $file "section" $page.Title "" (trim (printf "%s\n%s" $page.Params.summary ($section | plainify | htmlUnescape)) " \n")) -}}
{{- end -}}
{{- end -}}
{{- range .Params.worksheets }}{{ with index $guide.worksheets . -}}
,{{ jsonify (slice (printf "%sindex.html" (strings.TrimPrefix "/" .RelPermalink)) .Params.kind .Title $page.Title (partial "worksheet-search-text.html" .)) -}}
{{- end }}{{ end -}}
{{- end -}}
];
