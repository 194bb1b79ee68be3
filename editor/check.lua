-- Tries the language server in a real Neovim, without a person:
--
--   nvim --headless -u NONE -c 'luafile editor/check.lua'
--
-- from the root of the repository, after `cargo build`. Prints what was seen, and ends with 1 where that is not as it should be.

local program = vim.fn.fnamemodify(os.getenv("GLOOSCOPE") or "target/debug/glooscope", ":p")
local folder = vim.fn.tempname()
vim.fn.mkdir(folder, "p")
vim.fn.system({ "cp", "-r", "fixtures/shop/.", folder })

local function fail(words)
  io.stderr:write("failed: " .. words .. "\n")
  vim.cmd("cquit 1")
end

local function say(words)
  io.stdout:write(words .. "\n")
end

vim.cmd("edit " .. folder .. "/routes/web/www.yaml")
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start_client({ name = "glooscope", cmd = { program, "lsp" }, root_dir = folder })
vim.lsp.buf_attach_client(buffer, client)
local function is_ready()
  local known = vim.lsp.get_client_by_id(client)
  return known and known.initialized and vim.lsp.buf_is_attached(buffer, client)
end
if not vim.wait(20000, is_ready) then fail("it does not start") end

local function ask(method, parameters)
  local answers = vim.lsp.buf_request_sync(buffer, method, parameters, 20000)
  local answer = answers and answers[client]
  if not answer or answer.err then fail(method .. ": " .. vim.inspect(answer)) end
  return answer.result
end

-- A place: line and column of the first byte of a text, from 0.
local function place(text)
  for line, words in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local at = words:find(text, 1, true)
    if at then return { line = line - 1, character = at - 1 } end
  end
  fail(text .. " is not in the buffer")
end

local function at(text)
  return { textDocument = vim.lsp.util.make_text_document_params(buffer), position = place(text) }
end

local shown = ask("textDocument/hover", at("search-thirds")).contents.value
if not shown:find("upstream group gloo-system/search-thirds", 1, true) then fail("hover: " .. shown) end
say("hover: " .. shown:gsub("\n.*", ""))

local there = ask("textDocument/definition", at("search-thirds"))
if not there.uri:find("groups/search-thirds.yaml", 1, true) then fail("definition: " .. vim.inspect(there)) end
say("definition: " .. there.uri:gsub(".*/shop", "shop"):gsub("^.*/groups", "groups"))

if #vim.diagnostic.get(buffer) ~= 0 then fail("a sound file has findings: " .. vim.inspect(vim.diagnostic.get(buffer))) end
local line = place("search-thirds").line
local old = vim.api.nvim_buf_get_lines(buffer, line, line + 1, false)
vim.api.nvim_buf_set_lines(buffer, line, line + 1, false, { (old[1]:gsub("search", "serch")) })
if not vim.wait(20000, function() return #vim.diagnostic.get(buffer) > 0 end) then fail("a slip is not told") end
local told = vim.diagnostic.get(buffer)[1]
if told.lnum ~= line or told.source ~= "glooscope" then fail("it is told elsewhere: " .. vim.inspect(told)) end
say("as one types: " .. told.message:gsub("\n.*", ""))
vim.api.nvim_buf_set_lines(buffer, line, line + 1, false, old)
if not vim.wait(20000, function() return #vim.diagnostic.get(buffer) == 0 end) then fail("what is mended is still told") end

local rename = at("search-thirds")
rename.newName = "search"
vim.lsp.util.apply_workspace_edit(ask("textDocument/rename", rename), "utf-16")
local group = vim.uri_to_bufnr(vim.uri_from_fname(folder .. "/groups/search-thirds.yaml"))
local text = table.concat(vim.api.nvim_buf_get_lines(group, 0, -1, false), "\n")
if not text:find("name: search\n", 1, true) then fail("rename: " .. text) end
local named = { textDocument = vim.lsp.util.make_text_document_params(buffer), context = { includeDeclaration = true } }
named.position = { line = line, character = old[1]:find("search", 1, true) }
vim.cmd("silent wall")
local places
local function is_known()
  places = vim.lsp.buf_request_sync(buffer, "textDocument/references", named, 20000)[client].result
  return type(places) == "table" and #places >= 3
end
if not vim.wait(20000, is_known, 100) then fail("the new name is not known: " .. vim.inspect(places)) end
say("rename: " .. #places .. " places have the new name")

vim.lsp.stop_client(client)
if not vim.wait(20000, function() return vim.lsp.client_is_stopped(client) end) then fail("it does not end") end
say("all is well")
vim.cmd("qall!")
