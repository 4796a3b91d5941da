-- Has one recipient be another: of two rows the better one stays, what either has done counts once, and the later answer
-- stays. What was sent into the one's chat cannot be reached any more; what waits there unseen is sent once more while
-- there is sending.
-- KEYS: the broadcast, rows, the numbers of rows by state, branches, reasons, those being sent to, those of whom nobody
-- knows, those to whom it was shown while it was being sent, answers, then the prefixes of who did what, and of those to be
-- sent to, later, again, and looked at once more. ARGV: from, into, the branch of who has no row.
-- Answers DONE, or BUSY while one of both is being sent to.
local from, into = ARGV[1], ARGV[2]
local BROADCAST, ROWS, NUMBERS, REASONS, UNKNOWN, ANSWERS = KEYS[1], KEYS[2], KEYS[3], KEYS[5], KEYS[7], KEYS[9]
local DID, PENDING, LATER, AGAIN, SENT = KEYS[10], KEYS[11], KEYS[12], KEYS[13], KEYS[14]
local RANK = {S = 9, W = 8, D = 7, P = 6, U = 5, B = 4, F = 3, X = 2}

local function read(chat)
    local row = redis.call('HGET', ROWS, chat)
    if not row then
        return {chat = chat, rank = 0, branch = redis.call('HGET', KEYS[4], ARGV[3]) or '0'}
    end
    local letter, branch, token = row:match('^(%u)|(%d+)|([^|]*)|')
    return {chat = chat, letter = letter, branch = branch, token = token, rank = RANK[letter]}
end

local function count(letter, branch, by)
    redis.call('HINCRBY', NUMBERS, letter .. ':' .. branch, by)
    redis.call('HINCRBY', NUMBERS, letter, by)
end

-- Takes a row out of all that it stands in; answers where it stood, to be put there again.
local function take_out(row)
    local chat, messenger = row.chat, row.chat:match('^[^:]+')
    row.reason = redis.call('HGET', REASONS, chat)
    row.pending = redis.call('LREM', PENDING .. messenger, 0, chat) > 0
    row.later = redis.call('ZSCORE', LATER .. messenger, chat)
    row.again = redis.call('ZSCORE', AGAIN .. messenger, chat)
    redis.call('ZREM', LATER .. messenger, chat)
    if redis.call('ZREM', AGAIN .. messenger, chat) == 1 then
        redis.call('HINCRBY', NUMBERS, 'again', -1)
    end
    row.unknown = redis.call('SREM', UNKNOWN, chat) == 1
    row.sent = redis.call('LREM', SENT .. messenger, 0, chat) > 0
    redis.call('SREM', KEYS[8], chat)
    redis.call('HDEL', REASONS, chat)
    redis.call('HDEL', ROWS, chat)
    if row.letter then
        count(row.letter, row.branch, -1)
    end
end

local function put(row)
    local messenger = into:match('^[^:]+')
    local letter = row.letter
    if letter == 'W' and redis.call('HGET', BROADCAST, 'state') == 'RUNNING'
        and redis.call('HEXISTS', BROADCAST, 'held') == 0 then
        letter, row.token, row.pending = 'P', '', true
    end
    redis.call('HSET', ROWS, into, letter .. '|' .. row.branch .. '|' .. row.token .. '|')
    count(letter, row.branch, 1)
    if row.reason then
        redis.call('HSET', REASONS, into, row.reason)
    end
    if row.pending then
        redis.call('RPUSH', PENDING .. messenger, into)
    end
    if row.later then
        redis.call('ZADD', LATER .. messenger, row.later, into)
    end
    if row.again then
        redis.call('ZADD', AGAIN .. messenger, row.again, into)
        redis.call('HINCRBY', NUMBERS, 'again', 1)
    end
    if row.unknown then
        redis.call('SADD', UNKNOWN, into)
    end
    if row.sent then
        redis.call('RPUSH', SENT .. messenger, into)
    end
end

-- What was done is counted by the branch of the row that stays.
local function merge_deeds(mine, theirs, better)
    local branch = better and mine.branch or theirs.branch
    for _, what in ipairs({'READ', 'ANSWERED', 'TAPPED'}) do
        local i_did = redis.call('SREM', DID .. what, from) == 1
        if i_did then
            redis.call('HINCRBY', NUMBERS, what .. ':' .. mine.branch, -1)
        end
        if i_did or better then
            local they_did = redis.call('SREM', DID .. what, into) == 1
            if they_did then
                redis.call('HINCRBY', NUMBERS, what .. ':' .. theirs.branch, -1)
            end
            if i_did or they_did then
                redis.call('SADD', DID .. what, into)
                redis.call('HINCRBY', NUMBERS, what .. ':' .. branch, 1)
            end
        end
    end
end

local function is_later(one, other)
    local a, b = cjson.decode(one).at, cjson.decode(other).at
    if type(a) == 'number' and type(b) == 'number' then
        return a > b
    end
    return tostring(a) > tostring(b)
end

local function merge_answers()
    local mine, theirs = redis.call('HGET', ANSWERS, from), redis.call('HGET', ANSWERS, into)
    if mine then
        redis.call('HDEL', ANSWERS, from)
        if not theirs or is_later(mine, theirs) then
            local first, last = mine:find('"' .. from .. '"', 1, true)
            redis.call('HSET', ANSWERS, into, first
                and mine:sub(1, first) .. into .. mine:sub(last) or mine)
        end
    end
end

local mine, theirs = read(from), read(into)
if mine.letter == 'G' or theirs.letter == 'G' then
    return 'BUSY'
end
local better = mine.rank > theirs.rank
merge_deeds(mine, theirs, better)
merge_answers()
if mine.letter then
    take_out(mine)
    if better then
        take_out(theirs)
        put(mine)
    end
end
return 'DONE'
