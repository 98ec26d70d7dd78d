<#include "head.ftl">
<main>
${content.body}
</main>
</body>
</html>
