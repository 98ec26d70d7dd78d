{{- /* Hugo can't read the files that it writes, so the hashes are approximations: of a page's content, of a worksheet's HTML, or of the
       title for pages generated from other pages. This is less to hash than whole files, which is an advantage for Hugo. */ -}}
// Made by the build: every file of this version with a hash.
const files = new Map(Object.entries({
  "404.html": "{{ sha256 site.Title }}",
{{ range site.Params.assets }}{{ if not (or (in . "og-") (eq . "robots.txt" "_headers")) }}  "{{ . }}": "{{ sha256 (readFile (printf "static/%s" .)) }}",
{{ end }}{{ end }}  "js/extra/search-index.js": "{{ sha256 site.Title }}",
{{ range $i, $page := site.Pages -}}
{{ if $i }},
{{ end }}  "{{ strings.TrimPrefix "/" .RelPermalink }}index.html": "{{ if .Params.questions }}{{ sha256 (partialCached "worksheet-pieces.html" . .Params.id) }}{{ else }}{{ sha256 (or .Content .Title) }}{{ end }}"
{{- end }}
}));

{{ readFile "worker.js" }}
