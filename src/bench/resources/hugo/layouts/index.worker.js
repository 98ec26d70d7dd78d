{{- /* Hugo cannot read the files that it writes. The nearest thing is hashed: a page's text, and a sheet's questions; of pages that are made
       of these, their titles. It is less to hash than the files, which is in Hugo's favour. */ -}}
// Made by the build: every file of this version with a hash.
const files = new Map(Object.entries({
  "404.html": "{{ sha256 site.Title }}",
{{ range site.Params.assets }}{{ if not (or (in . "og-") (eq . "robots.txt" "_headers")) }}  "{{ . }}": "{{ sha256 (readFile (printf "static/%s" .)) }}",
{{ end }}{{ end }}  "js/extra/search-index.js": "{{ sha256 site.Title }}",
{{ range $i, $page := site.Pages -}}
{{ if $i }},
{{ end }}  "{{ strings.TrimPrefix "/" .RelPermalink }}index.html": "{{ if .Params.questions }}{{ sha256 (partialCached "sheet-pieces.html" . .Params.id) }}{{ else }}{{ sha256 (or .Content .Title) }}{{ end }}"
{{- end }}
}));

{{ readFile "worker.js" }}
