{{- $guide := partialCached "guide.html" . -}}
window.workleaf=window.workleaf||{};window.workleaf.searchIndex=[
{{- range $i, $page := $guide.pages }}{{ if $i }},{{ end -}}
{{- $file := printf "%sindex.html" (strings.TrimPrefix "/" .RelPermalink) -}}
{{- range $n, $section := split (replaceRE "<!-- sheet: .*? -->" "" .Content) "<h2 id=\"" -}}
{{- if $n -}}
{{- $cut := split $section "</h2>" }}{{ $head := split (index $cut 0) "\">" -}}
,{{ jsonify (slice (printf "%s#%s" $file (index $head 0)) "section" (index $head 1 | htmlUnescape) $page.Title (trim (index $cut 1 | plainify | htmlUnescape) " \n")) -}}
{{- else -}}
{{ jsonify (slice $file "section" $page.Title "" (trim (printf "%s\n%s" $page.Params.summary ($section | plainify | htmlUnescape)) " \n")) -}}
{{- end -}}
{{- end -}}
{{- range .Params.sheets }}{{ with index $guide.sheets . -}}
,{{ jsonify (slice (printf "%sindex.html" (strings.TrimPrefix "/" .RelPermalink)) .Params.kind .Title $page.Title (partial "sheet-lines.html" .)) -}}
{{- end }}{{ end -}}
{{- end -}}
];
